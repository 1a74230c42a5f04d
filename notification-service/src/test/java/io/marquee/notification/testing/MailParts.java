package io.marquee.notification.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The parts of a mail by their type, such as {@code text/html}. */
public final class MailParts {

    private MailParts() {}

    public static Map<String, Part> of(Part mail) throws MessagingException, IOException {
        var parts = new LinkedHashMap<String, Part>();
        collect(mail, parts);
        return parts;
    }

    public static String text(Part mail, String type) throws MessagingException, IOException {
        return of(mail).get(type).getContent().toString();
    }

    private static void collect(Part part, Map<String, Part> parts) throws MessagingException, IOException {
        parts.put(part.getContentType().split(";")[0].strip().toLowerCase(Locale.ROOT), part);
        if (part.getContent() instanceof Multipart multipart) {
            for (var i = 0; i < multipart.getCount(); i++) {
                collect(multipart.getBodyPart(i), parts);
            }
        }
    }
}
