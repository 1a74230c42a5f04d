package io.marquee.notification.delivery.control;

import io.marquee.notification.delivery.entity.Mail;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A mail in MIME: plain text and, as the better alternative, HTML with its picture inside. */
final class MailMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    MailMessage(Session session, String from, Mail mail) throws MessagingException {
        super(session);
        var sender = new InternetAddress(from);
        messageId = "<" + mail.notificationId() + "@" + domain(sender) + ">";
        setFrom(sender);
        setRecipient(Message.RecipientType.TO, recipient(mail));
        setSubject(mail.letter().subject(), UTF_8);
        setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC)));
        // RFC 3834: no absence notes in return, please.
        setHeader("Auto-Submitted", "auto-generated");
        setContent(alternatives(mail));
    }

    /** Always the same for a notification, so that a mail that had to be sent twice is known as one. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static MimeMultipart alternatives(Mail mail) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(mail.letter().text(), UTF_8);
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(text);
        alternatives.addBodyPart(htmlWithPicture(mail));
        return alternatives;
    }

    private static MimeBodyPart htmlWithPicture(Mail mail) throws MessagingException {
        var html = new MimeBodyPart();
        html.setText(mail.letter().html(), UTF_8, "html");
        if (mail.qrCode().isEmpty()) {
            return html;
        }
        var related = new MimeMultipart("related");
        related.addBodyPart(html);
        related.addBodyPart(picture(mail.qrCode().get()));
        var part = new MimeBodyPart();
        part.setContent(related);
        return part;
    }

    private static MimeBodyPart picture(byte[] png) throws MessagingException {
        var picture = new MimeBodyPart();
        picture.setDataHandler(new DataHandler(new ByteArrayDataSource(png, "image/png")));
        picture.setContentID("<" + Mail.QR_CODE + ">");
        picture.setDisposition(Part.INLINE);
        picture.setFileName("ticket.png");
        return picture;
    }

    private static InternetAddress recipient(Mail mail) throws MessagingException {
        try {
            return new InternetAddress(mail.address(), mail.name(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("Every Java runtime has UTF-8", e);
        }
    }

    private static String domain(InternetAddress sender) {
        var address = sender.getAddress();
        return address.substring(address.indexOf('@') + 1);
    }
}
