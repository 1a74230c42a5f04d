package io.marquee.notification.recipients.entity;

/** A way to reach a user. All but e-mail lead to the phone. */
public enum Channel {
    EMAIL("e-mail"),
    SMS("SMS"),
    WHATSAPP("WhatsApp");

    private final String word;

    Channel(String word) {
        this.word = word;
    }

    /** Its name in a sentence. */
    public String word() {
        return word;
    }
}
