package io.marquee.booking.checkins.boundary;

import io.marquee.booking.checkins.control.AdmitTicket;
import io.marquee.booking.checkins.control.CheckInMetrics;
import io.marquee.booking.checkins.control.RepeatedTicket;
import io.marquee.booking.checkins.entity.Doorkeeper;
import io.marquee.chassis.http.RequestBody;
import io.marquee.chassis.idempotency.Idempotency;
import io.marquee.chassis.idempotency.Idempotent;
import io.marquee.chassis.security.CurrentUser;
import io.marquee.chassis.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The doors of the theatres. */
@Path("check-ins")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CheckInsResource {

    private final AdmitTicket admitTicket;
    private final CheckInMetrics metrics;
    private final CurrentUser user;
    private final Idempotency idempotency;
    private final Duration uploadWithin;

    /** For CDI's proxy. */
    protected CheckInsResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public CheckInsResource(
            AdmitTicket admitTicket,
            CheckInMetrics metrics,
            CurrentUser user,
            Idempotency idempotency,
            @ConfigProperty(name = "check-in.upload-within") Duration uploadWithin) {
        this.admitTicket = admitTicket;
        this.metrics = metrics;
        this.user = user;
        this.idempotency = idempotency;
        this.uploadWithin = uploadWithin;
    }

    /** 201 if the holder may enter; every other answer says in a sentence why not. */
    @POST
    @RolesAllowed({Roles.PARTNER, Roles.SUPPORT, Roles.ADMIN})
    @Idempotent
    public Response checkIn(NewCheckIn body) {
        var scan = RequestBody.required(body).toScan(idempotency.resourceId(), Instant.now(), uploadWithin);
        var doorkeeper = new Doorkeeper(user.id(), user.isSupport());
        var admission = metrics.count(() -> admitTicket.admit(scan, doorkeeper));
        if (!admission.isFirst()) {
            throw RepeatedTicket.of(admission);
        }
        return Response.status(Response.Status.CREATED)
                .entity(CheckInView.of(admission))
                .build();
    }
}
