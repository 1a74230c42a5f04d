package io.marquee.notification.recipients.entity;

import io.marquee.chassis.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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

    @Convert(converter = InstantConverter.class)
    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For JPA. */
    protected Preferences() {}

    /** The defaults. */
    public Preferences(UUID userId) {
        this.userId = userId;
        this.email = true;
    }

    public void choose(boolean byEmail, boolean bySms, boolean byWhatsapp, Instant now) {
        email = byEmail;
        sms = bySms;
        whatsapp = byWhatsapp;
        updatedAt = now;
    }

    public boolean wants(Channel channel) {
        return switch (channel) {
            case EMAIL -> email;
            case SMS -> sms;
            case WHATSAPP -> whatsapp;
        };
    }
}
