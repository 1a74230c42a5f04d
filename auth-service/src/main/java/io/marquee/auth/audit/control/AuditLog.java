package io.marquee.auth.audit.control;

import io.marquee.auth.audit.entity.AuditAction;
import io.marquee.auth.audit.entity.AuditEntry;
import io.marquee.chassis.http.Correlation;
import io.marquee.chassis.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;

/** Writes the audit log in the transaction of what it records: one is not there without the other. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class AuditLog {

    @PersistenceContext
    private EntityManager em;

    /** Something a user did; {@code actor} is null for the platform itself. */
    public void record(UUID actor, AuditAction action, Object subject, JsonObject details) {
        em.persist(new AuditEntry(
                Ids.next(),
                Instant.now(),
                actor,
                action,
                subject.toString(),
                details.toString(),
                Correlation.current()));
    }

    /** The same without details. */
    public void record(UUID actor, AuditAction action, Object subject) {
        record(actor, action, subject, JsonValue.EMPTY_JSON_OBJECT);
    }
}
