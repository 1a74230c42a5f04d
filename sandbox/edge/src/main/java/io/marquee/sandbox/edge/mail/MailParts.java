package io.marquee.sandbox.edge.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a mail is made of.
 *
 * @param text null without a plain text part
 * @param html null without an HTML part
 */
public record MailParts(String text, String html, List<Attachment> attachments) {

    /**
     * A file in a mail.
     *
     * @param contentId by which the HTML part refers to it, null without one
     */
    public record Attachment(
            int index, String fileName, String contentType, String contentId, boolean inline, byte[] content) {}

    static MailParts of(MimePart message) throws MessagingException, IOException {
        var collector = new Collector();
        collector.visit(message);
        return new MailParts(collector.text, collector.html, collector.attachments);
    }

    private static final class Collector {
        private String text;
        private String html;
        private final List<Attachment> attachments = new ArrayList<>();

        private void visit(Part part) throws MessagingException, IOException {
            var isFile = part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
            if (part.isMimeType("multipart/*")) {
                var children = (Multipart) part.getContent();
                for (int i = 0; i < children.getCount(); i++) {
                    visit(children.getBodyPart(i));
                }
            } else if (!isFile && text == null && part.isMimeType("text/plain")) {
                text = (String) part.getContent();
            } else if (!isFile && html == null && part.isMimeType("text/html")) {
                html = (String) part.getContent();
            } else {
                attachments.add(attachment(part));
            }
        }

        private Attachment attachment(Part part) throws MessagingException, IOException {
            var ids = part.getHeader("Content-ID");
            var contentId = ids == null ? null : ids[0].replaceAll("^<|>$", "");
            var type = part.getContentType().split(";")[0].strip().toLowerCase(Locale.ROOT);
            var inline = contentId != null || Part.INLINE.equalsIgnoreCase(part.getDisposition());
            var content = part.getInputStream().readAllBytes();
            return new Attachment(attachments.size(), fileName(part), type, contentId, inline, content);
        }

        private String fileName(Part part) throws MessagingException, UnsupportedEncodingException {
            var name = part.getFileName();
            return name == null ? "part-" + attachments.size() : MimeUtility.decodeText(name);
        }
    }
}
