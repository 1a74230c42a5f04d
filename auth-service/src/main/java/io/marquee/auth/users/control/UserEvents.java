package io.marquee.auth.users.control;

import io.marquee.auth.users.entity.User;
import io.marquee.chassis.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells the other services about users; the shapes are the JSON schemas in {@code schemas}. */
@ApplicationScoped
public class UserEvents {

    /** Data of {@code user.created}. */
    public record Created(UUID userId, String email, String fullName, String phone) {}

    /** Data of {@code user.updated}. @param changes names of the fields that changed */
    public record Updated(UUID userId, String email, String fullName, String phone, List<String> changes) {}

    /** Data of {@code user.deleted}: all who know the user forget the person. */
    public record Deleted(UUID userId, Instant deletedAt) {}

    private final Outbox outbox;

    @Inject
    public UserEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** For the proxy. */
    protected UserEvents() {
        this(null);
    }

    public void created(User user) {
        outbox.event(
                "io.marquee.user.created.v1",
                user.id(),
                new Created(user.id(), user.email(), user.fullName(), user.phone()));
    }

    public void updated(User user, List<String> changes) {
        outbox.event(
                "io.marquee.user.updated.v1",
                user.id(),
                new Updated(user.id(), user.email(), user.fullName(), user.phone(), changes));
    }

    public void deleted(User user) {
        outbox.event("io.marquee.user.deleted.v1", user.id(), new Deleted(user.id(), user.deletedAt()));
    }
}
