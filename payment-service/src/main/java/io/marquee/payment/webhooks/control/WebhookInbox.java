package io.marquee.payment.webhooks.control;

import io.marquee.payment.providers.control.Providers;
import io.marquee.payment.providers.control.SignedReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Stores each webhook once, then applies it once: what it says and that it was applied are one transaction. Dying between
 * storing and applying loses nothing, see {@link WebhookCatchUp}.
 */
@ApplicationScoped
@Transactional
public class WebhookInbox {

    private final WebhookEvents events;
    private final Providers providers;
    private final ReportApplication reports;
    private final MetricRegistry metrics;

    protected WebhookInbox() {
        this(null, null, null, null);
    }

    @Inject
    public WebhookInbox(WebhookEvents events, Providers providers, ReportApplication reports, MetricRegistry metrics) {
        this.events = events;
        this.providers = providers;
        this.reports = reports;
        this.metrics = metrics;
    }

    /** @return our id of the event; empty if it was stored before */
    public Optional<UUID> store(String provider, SignedReport report, String body) {
        return events.addIfAbsent(provider, report, body);
    }

    /** Applies a stored event, unless someone else did or is just doing so. */
    public void apply(UUID id) {
        events.lockWaiting(id).ifPresent(event -> {
            var report = providers.get(event.provider()).read(event.body());
            var result = reports.apply(event.provider(), report);
            event.applied(result.name(), Instant.now());
            count(event.provider(), result.name());
        });
    }

    /** Applying an event failed; it is kept for another attempt. */
    public void failed(UUID id, String why) {
        events.lockWaiting(id).ifPresent(event -> {
            event.failed(why, Instant.now());
            count(event.provider(), "FAILED");
        });
    }

    public int purge(Instant before) {
        return events.purge(before);
    }

    /** Counts a webhook as {@code payment_webhooks_total}. */
    public void count(String provider, String result) {
        metrics.counter("payment_webhooks_total", new Tag("provider", provider), new Tag("result", result))
                .inc();
    }
}
