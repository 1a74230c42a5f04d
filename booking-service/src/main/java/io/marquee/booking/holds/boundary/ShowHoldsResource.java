package io.marquee.booking.holds.boundary;

import io.marquee.booking.holds.control.HoldRequest;
import io.marquee.booking.holds.control.HoldSeats;
import io.marquee.chassis.http.RequestBody;
import io.marquee.chassis.idempotency.Idempotency;
import io.marquee.chassis.idempotency.Idempotent;
import io.marquee.chassis.ratelimit.RateLimited;
import io.marquee.chassis.security.CurrentUser;
import io.marquee.chassis.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seats of a show that are taken while choosing. */
@Path("shows/{showId}/holds")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ShowHoldsResource {

    private final HoldSeats holdSeats;
    private final CurrentUser user;
    private final Idempotency idempotency;
    private final String baseUrl;

    /** For CDI's proxy. */
    protected ShowHoldsResource() {
        this(null, null, null, null);
    }

    @Inject
    public ShowHoldsResource(
            HoldSeats holdSeats,
            CurrentUser user,
            Idempotency idempotency,
            @ConfigProperty(name = "public.base-url") String baseUrl) {
        this.holdSeats = holdSeats;
        this.user = user;
        this.idempotency = idempotency;
        this.baseUrl = baseUrl;
    }

    @POST
    @RolesAllowed(Roles.CUSTOMER)
    @RateLimited("hold.requests-per-minute")
    @Idempotent
    public Response hold(@PathParam("showId") UUID showId, NewHold body) {
        var wish = RequestBody.required(body).toWish();
        var hold = holdSeats.hold(new HoldRequest(idempotency.resourceId(), user.id(), showId, wish));
        return Response.created(URI.create(baseUrl + "/api/v1/holds/" + hold.id()))
                .entity(HoldView.of(hold))
                .build();
    }
}
