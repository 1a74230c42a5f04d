package io.marquee.booking.holds.boundary;

import io.marquee.booking.holds.control.ChangeHold;
import io.marquee.booking.holds.control.CustomerHolds;
import io.marquee.chassis.http.RequestBody;
import io.marquee.chassis.idempotency.Idempotent;
import io.marquee.chassis.ratelimit.RateLimited;
import io.marquee.chassis.security.CurrentUser;
import io.marquee.chassis.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** A customer's hold. */
@Path("holds/{holdId}")
@ApplicationScoped
@RolesAllowed(Roles.CUSTOMER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HoldsResource {

    private final CustomerHolds holds;
    private final ChangeHold changeHold;
    private final CurrentUser user;

    /** For CDI's proxy. */
    protected HoldsResource() {
        this(null, null, null);
    }

    @Inject
    public HoldsResource(CustomerHolds holds, ChangeHold changeHold, CurrentUser user) {
        this.holds = holds;
        this.changeHold = changeHold;
        this.user = user;
    }

    @GET
    public HoldView get(@PathParam("holdId") UUID holdId) {
        return HoldView.of(holds.own(holdId, user.id()));
    }

    @PUT
    @RateLimited("hold.requests-per-minute")
    @Idempotent
    public HoldView change(@PathParam("holdId") UUID holdId, HoldChange body) {
        var change = RequestBody.required(body);
        return HoldView.of(changeHold.change(holdId, user.id(), change.seats(), change.isExtended()));
    }

    @DELETE
    @Idempotent
    @Consumes(MediaType.WILDCARD)
    public void release(@PathParam("holdId") UUID holdId) {
        holds.release(holdId, user.id());
    }
}
