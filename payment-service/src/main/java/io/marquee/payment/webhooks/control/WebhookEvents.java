package io.marquee.payment.webhooks.control;

import io.marquee.chassis.ids.Ids;
import io.marquee.payment.providers.control.SignedReport;
import io.marquee.payment.webhooks.entity.WebhookEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored webhooks. */
@ApplicationScoped
@Transactional
public class WebhookEvents {

    /** Whoever stored an event gets this long to apply it before the catch-up does. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    @PersistenceContext
    EntityManager em;

    /** @return our id of the event; empty if it was stored before, under its id or another that is not signed */
    public Optional<UUID> addIfAbsent(String provider, SignedReport report, String body) {
        var id = Ids.next();
        var now = Instant.now();
        var added = em.createNativeQuery("""
                        insert into webhook_events (id, provider, event_id, type, body, received_at, result, next_attempt_at,
                            body_digest)
                        values (cast(?1 as uuid), ?2, ?3, ?4, ?5, cast(?6 as timestamptz), ?7, cast(?8 as timestamptz), ?9)
                        on conflict do nothing
                        """)
                .setParameter(1, id.toString())
                .setParameter(2, provider)
                .setParameter(3, report.eventId())
                .setParameter(4, report.type())
                .setParameter(5, body)
                .setParameter(6, now.toString())
                .setParameter(7, WebhookEvent.RECEIVED)
                .setParameter(8, now.plus(GRACE).toString())
                .setParameter(9, digest(body))
                .executeUpdate();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    private static String digest(String body) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Those of a result, the newest first. */
    public List<WebhookEvent> withResult(String result, UUID before, int limit) {
        var query = before == null
                ? em.createQuery(
                        "select e from WebhookEvent e where e.result = :result order by e.id desc", WebhookEvent.class)
                : em.createQuery(
                                "select e from WebhookEvent e where e.result = :result and e.id < :before order by e.id desc",
                                WebhookEvent.class)
                        .setParameter("before", before);
        return query.setParameter("result", result).setMaxResults(limit).getResultList();
    }

    /** The event, locked, if it waits and nobody else is applying it. */
    public Optional<WebhookEvent> lockWaiting(UUID id) {
        List<?> rows = em.createNativeQuery(
                        "select * from webhook_events where id = cast(?1 as uuid) and result = ?2"
                                + " for update skip locked",
                        WebhookEvent.class)
                .setParameter(1, id.toString())
                .setParameter(2, WebhookEvent.RECEIVED)
                .getResultList();
        return rows.stream().map(WebhookEvent.class::cast).findFirst();
    }

    /** Events whose time to be tried has come, the oldest first. */
    public List<UUID> due(int limit) {
        return em.createQuery(
                        "select e.id from WebhookEvent e where e.result = :waiting and e.nextAttemptAt <= :now"
                                + " order by e.receivedAt",
                        UUID.class)
                .setParameter("waiting", WebhookEvent.RECEIVED)
                .setParameter("now", Instant.now())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Deletes what was applied and received before that time. */
    public int purge(Instant before) {
        return em.createQuery("delete from WebhookEvent e where e.result <> :waiting and e.receivedAt < :before")
                .setParameter("waiting", WebhookEvent.RECEIVED)
                .setParameter("before", before)
                .executeUpdate();
    }
}
