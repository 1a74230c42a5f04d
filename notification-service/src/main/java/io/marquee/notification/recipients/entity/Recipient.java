package io.marquee.notification.recipients.entity;

import io.marquee.chassis.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** How a user can be reached, as auth-service told. Once the user is deleted, only the id is left. */
@Entity
@Table(name = "recipients")
public class Recipient {

    @Id
    @Column(name = "user_id")
    private UUID userId;

    private String email;

    @Column(name = "full_name")
    private String fullName;

    private String phone;

    @Convert(converter = InstantConverter.class)
    @Column(name = "told_at")
    private Instant toldAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "deleted_at")
    private Instant deletedAt;

    /** For JPA. */
    protected Recipient() {}

    public Recipient(UUID userId) {
        this.userId = userId;
    }

    /**
     * Takes over what an event said, unless a later one was taken over: a dead letter that is sent again must not set an old
     * address. Nothing brings a deleted user back.
     *
     * @param at when auth-service told it
     */
    public void update(String newEmail, String newFullName, String newPhone, Instant at) {
        if (!isDeleted() && (toldAt == null || !at.isBefore(toldAt))) {
            email = newEmail;
            fullName = newFullName;
            phone = newPhone;
            toldAt = at;
        }
    }

    /** Forgets the person. */
    public void anonymise(Instant at) {
        email = null;
        fullName = null;
        phone = null;
        deletedAt = at;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public UUID userId() {
        return userId;
    }

    /** Null once deleted. */
    public String email() {
        return email;
    }

    /** Null once deleted. */
    public String fullName() {
        return fullName;
    }

    /** In international form (E.164); null if none was given, and once deleted. */
    public String phone() {
        return phone;
    }
}
