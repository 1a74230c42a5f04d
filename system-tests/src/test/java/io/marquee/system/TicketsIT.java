package io.marquee.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Http;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Users;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** From the ticket on paper to the seat. */
class TicketsIT {

    private final Http partner = Users.as("partner");
    private final Users.Customer customer = Users.newCustomer();

    @Test
    void theTicketIsAPictureAndAPage() throws Exception {
        var booking = confirmed("A1", "A2");
        var path = "/bookings/" + booking.path("bookingId").asText();
        var code = booking.at("/ticket/qrCodeData").asText();

        var picture = ImageIO.read(new ByteArrayInputStream(customer.api().download(path + "/ticket.png")));
        assertEquals(code, read(picture));

        var pdf = customer.api().download(path + "/ticket.pdf");
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages());
            assertEquals(code, read(new PDFRenderer(document).renderImageWithDPI(0, 150)));
            var text = new PDFTextStripper().getText(document);
            for (var expected : List.of(
                    booking.path("bookingCode").asText(),
                    booking.at("/show/movieTitle").asText(),
                    booking.at("/show/theatreName").asText(),
                    "Asia/Kolkata, UTC+05:30",
                    "A1, A2",
                    "INR")) {
                assertTrue(text.contains(expected), expected + " is not in " + text);
            }
        }
    }

    @Test
    void aTicketLetsItsHolderInOnce() throws Exception {
        var booking = confirmed("B1");
        var code = booking.at("/ticket/qrCodeData").asText();
        assertTrue(isGenuine(code), "the published key verifies " + code);
        var scan = Map.of("qrCodeData", code, "gate", "North");

        var first = partner.with("Idempotency-Key", "scan-" + code.hashCode()).post("/check-ins", scan);
        first.expect(201);
        assertEquals(booking.path("bookingCode").asText(), first.text("bookingCode"));

        var second = partner.post("/check-ins", scan).expectError(409, "ALREADY_ADMITTED");
        assertEquals("North", second.body().at("/error/details/gate").asText());
        assertEquals(
                first.text("scannedAt"),
                second.body().at("/error/details/admittedAt").asText());
        var again = partner.with("Idempotency-Key", "scan-" + code.hashCode()).post("/check-ins", scan);
        again.expect(201);
        assertEquals("true", again.header("Idempotent-Replayed"));

        var show = booking.at("/show/showId").asText();
        var list = partner.get("/shows/" + show + "/check-ins").expect(200).body();
        assertEquals(1, list.at("/counts/admittedSeats").asInt(), list::toString);
    }

    @Test
    void doorsStayShutForOthers() {
        var code = confirmed("C1").at("/ticket/qrCodeData").asText();
        customer.api().post("/check-ins", Map.of("qrCodeData", code)).expectError(403, "FORBIDDEN");
        var forged = code.replace(".C1.", ".C2.");
        partner.post("/check-ins", Map.of("qrCodeData", forged)).expectError(400, "INVALID_SIGNATURE");
    }

    @Test
    void anUnpaidBookingHasNoTicket() {
        var bookingId = Bookings.pending(customer.api(), Programme.newShow(), "A1");
        for (var form : List.of("png", "pdf")) {
            var path = "/bookings/" + bookingId + "/ticket." + form;
            customer.api().get(path).expectError(409, "INVALID_STATE");
            Users.newCustomer().api().get(path).expectError(404, "NOT_FOUND");
        }
    }

    /** Of a show of the partner that begins in an hour. */
    private JsonNode confirmed(String... seats) {
        var inAnHour = LocalDateTime.now(ZoneId.of("Asia/Kolkata")).plusHours(1);
        var bookingId = Bookings.pending(customer.api(), Programme.newShow(partner, inAnHour), seats);
        Bookings.pay(customer.api(), bookingId);
        return Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");
    }

    private static String read(BufferedImage image) throws Exception {
        try {
            var dots = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
            return new QRCodeReader().decode(dots).getText();
        } catch (NotFoundException e) {
            throw new AssertionError("There is no QR code in the picture", e);
        }
    }

    private static boolean isGenuine(String code) throws Exception {
        var keyId = code.split("\\.")[1];
        var keys = Users.anonymous().get("/check-ins/keys").expect(200).body().path("keys");
        var key = StreamSupport.stream(keys.spliterator(), false)
                .filter(candidate -> candidate.path("kid").asText().equals(keyId))
                .findFirst()
                .orElseThrow();
        var prefix = Base64.getDecoder().decode("MCowBQYDK2VwAyEA");
        var x = Base64.getUrlDecoder().decode(key.path("x").asText());
        var encoded =
                ByteBuffer.allocate(prefix.length + x.length).put(prefix).put(x).array();
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        var end = code.lastIndexOf('.');
        signature.update(code.substring(0, end).getBytes(StandardCharsets.UTF_8));
        return signature.verify(Base64.getUrlDecoder().decode(code.substring(end + 1)));
    }
}
