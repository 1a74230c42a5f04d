package io.marquee.booking.cancellations.boundary;

import io.marquee.booking.cancellations.control.CancellationAnswers;
import io.marquee.chassis.idempotency.Idempotent;
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
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** A customer gives up a booking. */
@Path("bookings/{bookingId}/cancel")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CancellationsResource {

    private final CancellationAnswers answers;
    private final CurrentUser user;

    /** For CDI's proxy. */
    protected CancellationsResource() {
        this(null, null);
    }

    @Inject
    public CancellationsResource(CancellationAnswers answers, CurrentUser user) {
        this.answers = answers;
        this.user = user;
    }

    @POST
    @RolesAllowed(Roles.CUSTOMER)
    @Idempotent
    @Consumes(MediaType.WILDCARD)
    public void cancel(@Suspended AsyncResponse response, @PathParam("bookingId") UUID bookingId) {
        CancelledView.send(answers.cancel(bookingId, user.id()), response);
    }
}
