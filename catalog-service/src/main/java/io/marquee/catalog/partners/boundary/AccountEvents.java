package io.marquee.catalog.partners.boundary;

import io.marquee.catalog.partners.control.DecideApplication;
import io.marquee.chassis.inbox.EventHandler;
import io.marquee.chassis.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;

/** Learns from auth-service whose application has become a partner, and whose account is gone. */
@ApplicationScoped
public class AccountEvents implements EventHandler {

    private static final String ACTIVATED = "io.marquee.partner.activated.v1";
    private static final String DELETED = "io.marquee.user.deleted.v1";

    private final DecideApplication decisions;

    /** For CDI's proxy. */
    protected AccountEvents() {
        this(null);
    }

    @Inject
    public AccountEvents(DecideApplication decisions) {
        this.decisions = decisions;
    }

    /** What is needed of the data of partner.activated. */
    public record Activated(UUID applicationId, OffsetDateTime activatedAt) {}

    /** What is needed of the data of user.deleted. */
    public record Deleted(UUID userId) {}

    @Override
    public Set<String> topics() {
        return Set.of("marquee.users");
    }

    @Override
    public Set<String> types() {
        return Set.of(ACTIVATED, DELETED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (event.type().equals(DELETED)) {
            decisions.forgetApplicant(event.data(Deleted.class).userId());
        } else {
            var activated = event.data(Activated.class);
            decisions.activated(
                    activated.applicationId(), activated.activatedAt().toInstant());
        }
    }
}
