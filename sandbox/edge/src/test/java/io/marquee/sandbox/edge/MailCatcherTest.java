package io.marquee.sandbox.edge;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] IMAGE = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3};

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private RunningEdge edge;

    @BeforeEach
    void start() {
        edge = new RunningEdge(folder, URI.create("http://127.0.0.1:9"));
    }

    @AfterEach
    void stop() {
        edge.close();
    }

    @Test
    void mailIsCaughtWithAllItsParts() throws Exception {
        send(ticketMail("maria@example.org", "Your tickets: Amélie – 3 seats"));
        var mail = single("?to=maria@example.org");
        assertEquals("Your tickets: Amélie – 3 seats", mail.path("subject").asText());
        assertEquals("Marquee <tickets@marquee.example>", mail.path("from").asText());
        assertEquals("maria@example.org", mail.path("to").path(0).asText());

        var full = JSON.readTree(get("/api/mails/" + mail.path("id").asText()).body());
        assertTrue(full.path("text").asText().contains("Row C, seats 4 – 6"));
        assertTrue(full.path("html").asText().contains("<img src=\"cid:qr\""));
        assertEquals(mail.path("id"), full.path("id"));
        assertEquals("qr", full.path("attachments").path(0).path("contentId").asText());
        assertTrue(full.path("attachments").path(0).path("inline").asBoolean());
        assertEquals(
                "ticket.ics", full.path("attachments").path(1).path("fileName").asText());
    }

    @Test
    void attachmentsCanBeDownloaded() throws Exception {
        send(ticketMail("maria@example.org", "Your tickets"));
        var full = JSON.readTree(
                get("/api/mails/" + single("").path("id").asText()).body());
        var image = bytes(full.path("attachments").path(0).path("url").asText());
        assertEquals("image/png", image.headers().firstValue("Content-Type").orElseThrow());
        assertArrayEquals(IMAGE, image.body());
        var calendar = bytes(full.path("attachments").path(1).path("url").asText());
        assertEquals(
                "attachment; filename=\"ticket.ics\"",
                calendar.headers().firstValue("Content-Disposition").orElseThrow());
        assertEquals(
                404,
                get("/api/mails/" + full.path("id").asText() + "/attachments/9").statusCode());
    }

    @Test
    void searchIsByRecipientAndSubject() throws Exception {
        send(ticketMail("maria@example.org", "Your tickets"));
        send(ticketMail("ravi@example.org", "Your tickets"));
        send(ticketMail("ravi@example.org", "Booking cancelled"));
        assertEquals(2, items("?to=RAVI@example.org").size());
        assertEquals(2, items("?subject=tickets").size());
        assertEquals(
                1,
                items("?to=ravi@example.org&subject=" + encoded("Your tickets")).size());
        assertEquals("Booking cancelled", items("").path(0).path("subject").asText(), "the newest comes first");
    }

    @Test
    void blindRecipientsAreKnownAndTheMailIsKeptOnce() throws Exception {
        var mail = ticketMail("maria@example.org", "Your tickets");
        mail.addRecipient(RecipientType.BCC, new InternetAddress("audit@example.org"));
        send(mail);
        assertEquals(1, items("").size());
        assertEquals(1, items("?to=audit@example.org").size());
    }

    @Test
    void deletedMailsAreGone() throws Exception {
        send(ticketMail("maria@example.org", "Your tickets"));
        send(ticketMail("ravi@example.org", "Your tickets"));
        assertEquals(200, delete("?to=maria").statusCode());
        assertEquals(1, items("").size());
        delete("");
        assertEquals(0, items("").size());
        assertEquals(0, folder.resolve("mails").toFile().list().length);
    }

    @Test
    void mailsSurviveARestart() throws Exception {
        send(ticketMail("maria@example.org", "Your tickets"));
        edge.close();
        start();
        var full = JSON.readTree(
                get("/api/mails/" + single("?to=maria").path("id").asText()).body());
        assertTrue(full.path("text").asText().contains("Row C"));
    }

    @Test
    void pageListsMailsAndEscapesWhatTheySay() throws Exception {
        send(ticketMail("maria@example.org", "<script>alert(1)</script>"));
        var list = get("/").body();
        assertTrue(list.contains("&lt;script&gt;"), list);
        assertFalse(list.contains("<script>"), list);
    }

    @Test
    void htmlIsShownInAFrameThatCanRunNothing() throws Exception {
        send(ticketMail("maria@example.org", "Your tickets"));
        var id = single("").path("id").asText();
        var page = get("/mails/" + id).body();
        assertTrue(page.contains("<iframe sandbox=\"allow-popups allow-popups-to-escape-sandbox\""), page);
        var html = get("/mails/" + id + "/html");
        var policy = html.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.contains("default-src 'none'") && policy.contains("sandbox"), policy);
        assertTrue(html.body().contains("<img src=\"/api/mails/" + id + "/attachments/0\""), html.body());
    }

    @Test
    void unknownMailIsNotFound() throws Exception {
        assertEquals(404, get("/mails/1").statusCode());
        assertEquals(404, get("/api/mails/1").statusCode());
        assertEquals(404, get("/api/mails/..%2f..%2fx").statusCode());
    }

    private MimeMessage ticketMail(String to, String subject) throws MessagingException {
        var message = new MimeMessage(session());
        message.setFrom(new InternetAddress("Marquee <tickets@marquee.example>"));
        message.setRecipient(RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        var text = new MimeBodyPart();
        text.setText("Row C, seats 4 – 6", "UTF-8");
        var html = new MimeBodyPart();
        html.setContent("<h1>Enjoy</h1><img src=\"cid:qr\" alt=\"QR code\">", "text/html; charset=UTF-8");
        var image = new MimeBodyPart();
        image.setDataHandler(new DataHandler(new ByteArrayDataSource(IMAGE, "image/png")));
        image.setContentID("<qr>");
        image.setDisposition("inline");
        var related = new MimeMultipart("related", html, image);
        var relatedPart = new MimeBodyPart();
        relatedPart.setContent(related);
        var alternative = new MimeBodyPart();
        alternative.setContent(new MimeMultipart("alternative", text, relatedPart));
        var file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(
                new ByteArrayDataSource("BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8), "text/calendar")));
        file.setFileName("ticket.ics");
        message.setContent(new MimeMultipart("mixed", alternative, file));
        return message;
    }

    private Session session() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(edge.edge().smtpPort()));
        return Session.getInstance(properties);
    }

    /** Sends it and waits until it is caught. */
    private void send(MimeMessage message) throws Exception {
        var before = items("").size();
        Transport.send(message);
        await().atMost(10, TimeUnit.SECONDS).until(() -> items("").size() > before);
    }

    private JsonNode single(String query) throws Exception {
        var items = items(query);
        assertEquals(1, items.size());
        return items.path(0);
    }

    private JsonNode items(String query) throws Exception {
        return JSON.readTree(get("/api/mails" + query).body()).path("items");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> bytes(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> delete(String query) throws Exception {
        return http.send(request("/api/mails" + query).DELETE().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(edge.edge().mailAddress() + path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
