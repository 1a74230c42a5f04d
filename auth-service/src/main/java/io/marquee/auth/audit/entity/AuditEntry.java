package io.marquee.auth.audit.entity;

import io.marquee.chassis.persistence.InstantConverter;
import io.marquee.chassis.persistence.JsonbConverter;
import io.marquee.chassis.persistence.UuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One line of the audit log: who did what to whom. Lines are added and never changed. */
@Entity
@Table(name = "audit_log")
public class AuditEntry {

    @Id
    private UUID id;

    @Convert(converter = InstantConverter.class)
    private Instant at;

    @Convert(converter = UuidConverter.class)
    @Column(name = "actor_id")
    private UUID actorId;

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    @Column(name = "subject_id")
    private String subjectId;

    @Convert(converter = JsonbConverter.class)
    private String details;

    @Column(name = "correlation_id")
    private String correlationId;

    /** For JPA. */
    protected AuditEntry() {}

    /**
     * @param actorId who did it; null if the platform itself did
     * @param details a JSON object without passwords, tokens or contact data
     */
    public AuditEntry(
            UUID id,
            Instant at,
            UUID actorId,
            AuditAction action,
            String subjectId,
            String details,
            String correlationId) {
        this.id = id;
        this.at = at;
        this.actorId = actorId;
        this.action = action;
        this.subjectId = subjectId;
        this.details = details;
        this.correlationId = correlationId;
    }

    public AuditAction action() {
        return action;
    }

    public UUID actorId() {
        return actorId;
    }

    public String details() {
        return details;
    }
}
