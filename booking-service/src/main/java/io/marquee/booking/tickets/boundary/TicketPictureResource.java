package io.marquee.booking.tickets.boundary;

import io.marquee.booking.bookings.control.CustomerBookings;
import io.marquee.booking.tickets.control.QrCode;
import io.marquee.chassis.security.CurrentUser;
import io.marquee.chassis.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;

/** The QR code of a confirmed booking as a picture, to be shown at the gate. */
@Path("bookings/{bookingId}/ticket.png")
@ApplicationScoped
public class TicketPictureResource {

    private static final int PIXELS = 480;

    private final CustomerBookings bookings;
    private final CurrentUser user;

    /** For CDI's proxy. */
    protected TicketPictureResource() {
        this(null, null);
    }

    @Inject
    public TicketPictureResource(CustomerBookings bookings, CurrentUser user) {
        this.bookings = bookings;
        this.user = user;
    }

    @GET
    @RolesAllowed(Roles.CUSTOMER)
    @Produces("image/png")
    public byte[] picture(@PathParam("bookingId") UUID bookingId) {
        var details = bookings.withTicket(bookingId, user.id());
        return QrCode.of(details.ticket().qrCodeData(), PIXELS).png();
    }
}
