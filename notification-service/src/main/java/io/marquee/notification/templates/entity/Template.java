package io.marquee.notification.templates.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A text with places to fill in (Mustache), once as plain text and once as HTML. */
@Entity
@Table(name = "templates")
public class Template {

    @Id
    private String name;

    private String subject;

    private String text;

    private String html;

    /** For JPA. */
    protected Template() {}

    public Template(String name, String subject, String text, String html) {
        this.name = name;
        this.subject = subject;
        this.text = text;
        this.html = html;
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
}
