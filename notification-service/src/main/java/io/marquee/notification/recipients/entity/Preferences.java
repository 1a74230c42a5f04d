package io.marquee.notification.recipients.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The channels by which a user wants to be told things. Who never chose gets e-mail only. */
@Entity
@Table(name = "user_preferences")
public class Preferences {

    @Id
    @Column(name = "user_id")
    private UUID userId;

    private boolean email;

    private boolean sms;

    private boolean whatsapp;

    /** For JPA. */
    protected Preferences() {}

    /** The defaults. */
    public Preferences(UUID userId) {
        this(userId, true, false, false);
    }

    /** What the user chose. */
    public Preferences(UUID userId, boolean email, boolean sms, boolean whatsapp) {
        this.userId = userId;
        this.email = email;
        this.sms = sms;
        this.whatsapp = whatsapp;
    }

    public boolean wants(Channel channel) {
        return switch (channel) {
            case EMAIL -> email;
            case SMS -> sms;
            case WHATSAPP -> whatsapp;
        };
    }
}
