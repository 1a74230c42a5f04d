package io.marquee.payment.webhooks.boundary;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.http.Cursor;
import io.marquee.chassis.http.Page;
import io.marquee.chassis.http.PageRequest;
import io.marquee.chassis.security.Roles;
import io.marquee.payment.payments.entity.OutcomeResult;
import io.marquee.payment.webhooks.control.WebhookEvents;
import io.marquee.payment.webhooks.entity.WebhookEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** Support looks for reports that belong to nothing of ours, or that cannot be applied. */
@Path("/payments/webhooks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class StoredWebhooksResource {

    private final WebhookEvents events;

    protected StoredWebhooksResource() {
        this(null);
    }

    @Inject
    public StoredWebhooksResource(WebhookEvents events) {
        this.events = events;
    }

    /**
     * Without the body: it may tell of the payer.
     *
     * @param error why it could not be applied the last time, else null
     */
    public record StoredWebhook(
            UUID id,
            String provider,
            String eventId,
            String type,
            String result,
            Instant receivedAt,
            int attempts,
            String error) {

        static StoredWebhook of(WebhookEvent event) {
            return new StoredWebhook(
                    event.id(),
                    event.provider(),
                    event.eventId(),
                    event.type(),
                    event.result(),
                    event.receivedAt(),
                    event.attempts(),
                    event.error());
        }
    }

    /** The newest first. */
    @GET
    @RolesAllowed(Roles.SUPPORT)
    public Page<StoredWebhook> list(
            @QueryParam("result") @DefaultValue("UNKNOWN_PAYMENT") String result, @BeanParam PageRequest page) {
        var isKnown =
                Arrays.stream(OutcomeResult.values()).anyMatch(r -> r.name().equals(result));
        if (!isKnown && !result.equals(WebhookEvent.RECEIVED)) {
            throw BusinessException.invalid(
                    "result", "must be RECEIVED or one of " + Arrays.toString(OutcomeResult.values()));
        }
        var rows = events.withResult(result, before(page.cursor()), page.limit() + 1);
        return Page.of(rows, page.limit(), e -> Cursor.encode(e.id().toString()))
                .map(StoredWebhook::of);
    }

    private static UUID before(String[] cursor) {
        if (cursor.length == 0) {
            return null;
        }
        try {
            return UUID.fromString(cursor[0]);
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }
}
