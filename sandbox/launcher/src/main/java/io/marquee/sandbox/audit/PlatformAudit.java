package io.marquee.sandbox.audit;

import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.audit.checks.AllChecks;
import io.marquee.sandbox.audit.live.DeadLetters;
import io.marquee.sandbox.audit.live.LiveBooks;
import io.marquee.sandbox.parts.Plan;
import java.time.Duration;
import java.util.Map;

/** The audit of a running platform. */
public record PlatformAudit(Plan plan) {

    /** @param settle how long something may be under way before it counts as a difference */
    public AuditReport run(Duration settle) throws InterruptedException {
        var findings = new Audit(AllChecks.list(), () -> new LiveBooks(plan)).run(settle);
        try {
            return new AuditReport(findings, new DeadLetters(plan).byTopic(), null);
        } catch (CouldNotLook e) {
            return new AuditReport(findings, Map.of(), e);
        }
    }
}
