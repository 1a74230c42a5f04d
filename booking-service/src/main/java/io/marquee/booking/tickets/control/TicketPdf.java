package io.marquee.booking.tickets.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The ticket of a booking as a PDF of one page (A5), to be printed or shown on a telephone. */
public final class TicketPdf {

    private TicketPdf() {}

    /** @return the bytes of the PDF */
    public static byte[] of(TicketSheet sheet) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A5);
            document.addPage(page);
            describe(document, sheet);
            try (var content = new PDPageContentStream(document, page)) {
                new TicketLayout(new PdfPen(content), PdfFonts.of(document)).draw(sheet);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory cannot be written", e);
        }
    }

    /** What readers show as the title, and what screen readers announce. */
    private static void describe(PDDocument document, TicketSheet sheet) {
        var information = new PDDocumentInformation();
        information.setTitle(
                "Ticket " + sheet.bookingCode() + ": " + sheet.show().movieTitle());
        information.setCreator("Marquee");
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage(Locale.ENGLISH.toLanguageTag());
    }
}
