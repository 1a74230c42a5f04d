package io.marquee.notification.templates.entity;

import io.marquee.notification.recipients.entity.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/** A text with places to fill in (Mustache): as plain text and as HTML for e-mails, and short for each channel to a phone. */
@Entity
@Table(name = "templates")
public class Template {

    @Id
    private String name;

    private String subject;

    private String text;

    private String html;

    private String sms;

    private String whatsapp;

    /** For JPA. */
    protected Template() {}

    /** One without short texts. */
    public Template(String name, String subject, String text, String html) {
        this.name = name;
        this.subject = subject;
        this.text = text;
        this.html = html;
    }

    /** The same with short texts, each of which may be null. */
    public Template with(String newSms, String newWhatsapp) {
        var extended = new Template(name, subject, text, html);
        extended.sms = newSms;
        extended.whatsapp = newWhatsapp;
        return extended;
    }

    public String name() {
        return name;
    }

    /** Null for a piece that other templates include. */
    public String subject() {
        return subject;
    }

    public String text() {
        return text;
    }

    public String html() {
        return html;
    }

    /** Empty if nothing is said by that channel, which is one to a phone. */
    public Optional<String> shortText(Channel channel) {
        return switch (channel) {
            case EMAIL -> throw new IllegalArgumentException("An e-mail has no short text");
            case SMS -> Optional.ofNullable(sms);
            case WHATSAPP -> Optional.ofNullable(whatsapp);
        };
    }
}
