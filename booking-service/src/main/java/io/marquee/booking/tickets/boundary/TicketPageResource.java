package io.marquee.booking.tickets.boundary;

import io.marquee.booking.bookings.control.CustomerBookings;
import io.marquee.booking.bookings.control.CustomerBookings.Details;
import io.marquee.booking.tickets.control.TicketPdf;
import io.marquee.booking.tickets.control.TicketSheet;
import io.marquee.chassis.security.CurrentUser;
import io.marquee.chassis.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The ticket of a confirmed booking as a page to print. */
@Path("bookings/{bookingId}/ticket.pdf")
@ApplicationScoped
public class TicketPageResource {

    private final CustomerBookings bookings;
    private final CurrentUser user;

    /** For CDI's proxy. */
    protected TicketPageResource() {
        this(null, null);
    }

    @Inject
    public TicketPageResource(CustomerBookings bookings, CurrentUser user) {
        this.bookings = bookings;
        this.user = user;
    }

    @GET
    @RolesAllowed(Roles.CUSTOMER)
    @Produces("application/pdf")
    public Response page(@PathParam("bookingId") UUID bookingId) {
        var details = bookings.withTicket(bookingId, user.id());
        var name = "ticket-" + details.booking().code() + ".pdf";
        return Response.ok(TicketPdf.of(sheet(details)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .build();
    }

    private static TicketSheet sheet(Details details) {
        var booking = details.booking();
        var pricing = booking.pricing().orElseThrow();
        return new TicketSheet(
                booking.code(),
                details.show(),
                booking.seatIds(),
                pricing.currency(),
                pricing.total(),
                details.ticket().qrCodeData());
    }
}
