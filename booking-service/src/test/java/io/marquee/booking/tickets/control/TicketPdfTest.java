package io.marquee.booking.tickets.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.marquee.booking.seats.entity.Show;
import io.marquee.booking.seats.entity.ShowExamples;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The pages are also left in {@code target/tickets}, to be looked at. */
class TicketPdfTest {

    private static final String CODE = "MQ1.3qVxN0.AZqi8gGwflW01JoPDnwAAQ.BK7Q2M9XDA.AZqi8Bxgej6dC20_ah8AAQ.1795269600."
            + "A10,A11,A12." + "8mK".repeat(28) + "8m";

    @Test
    void thePageSaysWhatTheCustomerNeeds() throws Exception {
        var text = text(print("plain", "The General", "2D", List.of("A10", "A11", "A12")));
        for (var expected : List.of(
                "The General",
                "2D · English",
                "BK7Q2M9XDA",
                "Sat, 21 November 2026",
                "19:30",
                "Asia/Kolkata, UTC+05:30",
                "Regal",
                "Mumbai",
                "Screen 1",
                "3 SEATS",
                "A10, A11, A12",
                "INR 12,584.10")) {
            assertTrue(text.contains(expected), expected + " is not in " + text);
        }
    }

    @Test
    void itIsOnePage() throws Exception {
        var seats =
                IntStream.rangeClosed(1, 10).mapToObj(i -> "AA-" + (100 + i)).toList();
        var title = "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb, the Restored and Extended"
                + " Version with an Introduction by People Who Were There";
        try (var document = Loader.loadPDF(print("long", title, "IMAX 3D", seats))) {
            assertEquals(1, document.getNumberOfPages());
        }
        assertTrue(text(print("long", title, "IMAX 3D", seats)).contains("AA-110"));
    }

    @Test
    void theCodeOnThePageReadsAsTheTicket() throws Exception {
        try (var document = Loader.loadPDF(print("plain", "The General", "2D", List.of("A10", "A11", "A12")))) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 150);
            var width = image.getWidth();
            var pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
            var source = new RGBLuminanceSource(width, image.getHeight(), pixels);
            var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
            assertEquals(CODE, read.getText());
        }
    }

    @Test
    void accentsArePrintedAsTheyAre() throws Exception {
        var title = "Le Fabuleux Destin d'Amélie, Žižkov, Šťastný, Đặng, Ποίμνη, Броненосец";
        var text = text(print("accents", title, "2D", List.of("A1")));
        assertTrue(text.contains("Amélie, Žižkov,"), text);
        assertTrue(text.contains("Šťastný, Đang, Ποίμνη, Броненосец"), text);
    }

    @Test
    void otherScriptsAreRomanised() throws Exception {
        var hindi = text(print("hindi", "दंगल", "2D", List.of("A1")));
        assertTrue(hindi.contains("dangala"), hindi);
        var many = text(print("scripts", "तमिल தமிழ் తెలుగు বাংলা 東京物語 🎬", "2D", List.of("A1")));
        assertTrue(many.contains("tamila tamil telugu"), many);
        assertFalse(many.contains("?"), many);
    }

    /** The line is measured before it is drawn, and the font cannot measure what it lacks. */
    @Test
    void theCityMayBeInAnotherScript() throws Exception {
        var text = text(print("city", show("दंगल", "2D", "मुंबई"), List.of("A1")));
        assertTrue(text.contains("mumba"), text);
    }

    private static byte[] print(String name, String title, String format, List<String> seats) throws IOException {
        return print(name, show(title, format, "Mumbai"), seats);
    }

    private static byte[] print(String name, Show show, List<String> seats) throws IOException {
        var pdf = TicketPdf.of(new TicketSheet("BK7Q2M9XDA", show, seats, "INR", new BigDecimal("12584.10"), CODE));
        var folder = Files.createDirectories(Path.of("target", "tickets"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
        return pdf;
    }

    private static Show show(String title, String format, String city) {
        var s = ShowExamples.show(UUID.randomUUID(), "PUBLISHED", OffsetDateTime.parse("2026-11-21T14:00:00Z"));
        return new Show(
                s.showId(),
                s.version(),
                s.status(),
                title,
                s.theatreName(),
                city,
                s.timeZone(),
                s.screenName(),
                format,
                s.language(),
                s.startsAt(),
                s.endsAt(),
                s.currency(),
                s.partnerId(),
                s.rows(),
                s.prices());
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
