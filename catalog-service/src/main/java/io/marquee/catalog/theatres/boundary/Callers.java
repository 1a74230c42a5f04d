package io.marquee.catalog.theatres.boundary;

import io.marquee.catalog.theatres.entity.Caller;
import io.marquee.chassis.security.CurrentUser;
import io.marquee.chassis.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who makes the current request. */
@ApplicationScoped
public class Callers {

    private final CurrentUser user;

    /** For the container's proxy only. */
    protected Callers() {
        this(null);
    }

    @Inject
    public Callers(CurrentUser user) {
        this.user = user;
    }

    /** The signed-in user; only where the resource demands a role. */
    public Caller current() {
        return new Caller(user.id(), user.has(Roles.ADMIN));
    }

    /** Whether anybody is signed in. */
    public boolean isKnown() {
        return !user.isAnonymous();
    }
}
