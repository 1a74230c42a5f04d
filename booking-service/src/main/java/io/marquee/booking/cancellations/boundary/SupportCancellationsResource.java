package io.marquee.booking.cancellations.boundary;

import io.marquee.booking.cancellations.control.CancellationAnswers;
import io.marquee.chassis.http.RequestBody;
import io.marquee.chassis.idempotency.Idempotent;
import io.marquee.chassis.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Support gives up a booking for its customer. */
@Path("support/bookings/{bookingId}/cancel")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SupportCancellationsResource {

    private final CancellationAnswers answers;

    /** For CDI's proxy. */
    protected SupportCancellationsResource() {
        this(null);
    }

    @Inject
    public SupportCancellationsResource(CancellationAnswers answers) {
        this.answers = answers;
    }

    @POST
    @RolesAllowed({Roles.SUPPORT, Roles.ADMIN})
    @Idempotent
    public void cancel(
            @Suspended AsyncResponse response,
            @PathParam("bookingId") UUID bookingId,
            SupportCancellation cancellation) {
        var reason = RequestBody.required(cancellation).checkedReason();
        CancelledView.send(answers.cancelBySupport(bookingId, reason), response);
    }
}
