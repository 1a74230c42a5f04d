package io.marquee.notification.templates.entity;

/** A template filled in. The subject is one line. */
public record Letter(String subject, String text, String html) {

    private static final int LONGEST_SUBJECT = 300;

    public Letter {
        subject = subject.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        subject = subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
        text = text.strip();
    }
}
