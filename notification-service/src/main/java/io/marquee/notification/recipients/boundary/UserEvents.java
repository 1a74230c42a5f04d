package io.marquee.notification.recipients.boundary;

import io.marquee.chassis.inbox.EventHandler;
import io.marquee.chassis.inbox.ReceivedEvent;
import io.marquee.notification.recipients.control.PersonForgotten;
import io.marquee.notification.recipients.control.Recipients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;

/** Learns from auth-service who can be reached where, and forgets who was deleted. */
@ApplicationScoped
public class UserEvents implements EventHandler {

    private static final String CREATED = "io.marquee.user.created.v1";
    private static final String UPDATED = "io.marquee.user.updated.v1";
    private static final String DELETED = "io.marquee.user.deleted.v1";

    private final Recipients recipients;
    private final Event<PersonForgotten> forgotten;

    @Inject
    public UserEvents(Recipients recipients, Event<PersonForgotten> forgotten) {
        this.recipients = recipients;
        this.forgotten = forgotten;
    }

    /** For CDI's proxy. */
    protected UserEvents() {
        this(null, null);
    }

    /** What is needed of the data of user.created and user.updated. */
    public record UserData(UUID userId, String email, String fullName, String phone) {}

    /** Data of user.deleted. */
    public record UserDeleted(UUID userId, OffsetDateTime deletedAt) {}

    @Override
    public Set<String> topics() {
        return Set.of("marquee.users");
    }

    @Override
    public Set<String> types() {
        return Set.of(CREATED, UPDATED, DELETED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (event.type().equals(DELETED)) {
            var deleted = event.data(UserDeleted.class);
            recipients.forget(deleted.userId(), deleted.deletedAt().toInstant());
            forgotten.fire(new PersonForgotten(deleted.userId()));
        } else {
            var user = event.data(UserData.class);
            recipients.learn(
                    user.userId(),
                    user.email(),
                    user.fullName(),
                    user.phone(),
                    event.time().toInstant());
        }
    }
}
