package io.marquee.sandbox.edge.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/** A mail with all that is in it. */
public record StoredMail(Mail summary, List<Line> headers, MailParts parts, Path file) {

    /** Header that the catcher puts before the mail's own: to whom it was delivered. */
    static final String ENVELOPE_TO = "X-Envelope-To";

    /** One header. */
    public record Line(String name, String value) {}

    private static final Session SESSION = Session.getInstance(new Properties());

    static StoredMail read(Mail summary, Path file) {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var message = new MimeMessage(SESSION, in);
            return new StoredMail(summary, headers(message), MailParts.of(message), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new UncheckedIOException(new IOException("Mail " + summary.id() + " is not well formed", e));
        }
    }

    /** Reads no more than the headers. */
    static Mail summary(String id, Instant received, long size, InputStream in) throws IOException {
        try {
            var headers = new InternetHeaders(in);
            var subject = headers.getHeader("Subject", null);
            return new Mail(
                    id,
                    received,
                    decoded(headers.getHeader("From", ", ")),
                    Arrays.stream(headers.getHeader(ENVELOPE_TO, ",").split(","))
                            .map(String::strip)
                            .toList(),
                    subject == null ? "(no subject)" : decoded(MimeUtility.unfold(subject)),
                    size);
        } catch (MessagingException e) {
            throw new IOException("Mail " + id + " is not well formed", e);
        }
    }

    private static List<Line> headers(MimeMessage message) throws MessagingException, IOException {
        List<Header> headers = Collections.list(message.getAllHeaders());
        var lines = new ArrayList<Line>();
        for (var header : headers) {
            lines.add(new Line(header.getName(), decoded(MimeUtility.unfold(header.getValue()))));
        }
        return lines;
    }

    private static String decoded(String text) throws IOException {
        return text == null ? "" : MimeUtility.decodeText(text);
    }
}
