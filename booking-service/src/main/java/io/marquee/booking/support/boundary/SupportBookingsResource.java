package io.marquee.booking.support.boundary;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.bookings.entity.BookingStatus;
import io.marquee.booking.support.control.SupportBookings;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.http.Cursor;
import io.marquee.chassis.http.Page;
import io.marquee.chassis.http.PageRequest;
import io.marquee.chassis.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Bookings for support staff: which are stuck, what has happened to one, and where its process instance is. */
@Path("support/bookings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SupportBookingsResource {

    private final SupportBookings bookings;
    private final Optional<String> operate;
    private final String baseUrl;

    /** For CDI's proxy. */
    protected SupportBookingsResource() {
        this(null, Optional.empty(), null);
    }

    @Inject
    public SupportBookingsResource(
            SupportBookings bookings,
            @ConfigProperty(name = "operate.base-url") Optional<String> operate,
            @ConfigProperty(name = "public.base-url") String baseUrl) {
        this.bookings = bookings;
        this.operate = operate;
        this.baseUrl = baseUrl;
    }

    @GET
    @RolesAllowed({Roles.SUPPORT, Roles.ADMIN})
    public Page<BookingLine> list(
            @QueryParam("status") String status, @QueryParam("stuck") boolean stuck, @BeanParam PageRequest page) {
        var limit = page.limit();
        var rows = bookings.find(statuses(status), stuck, after(page), limit + 1);
        return Page.of(rows, limit, row -> Cursor.encode(row.id().toString()))
                .map(row -> BookingLine.of(row, processUrl(row)));
    }

    @GET
    @Path("{bookingId}")
    @RolesAllowed({Roles.SUPPORT, Roles.ADMIN})
    public BookingFile get(@PathParam("bookingId") UUID bookingId) {
        var details = bookings.get(bookingId);
        var booking = details.booking();
        var payments = baseUrl + "/api/v1/bookings/" + bookingId + "/payments";
        return BookingFile.of(
                details,
                bookings.history(bookingId),
                payments,
                processUrl(booking),
                address(booking.cancellationProcessKey()));
    }

    private String processUrl(Booking booking) {
        return address(booking.processInstanceKey());
    }

    /** Null until the process has begun its first step, and where Operate's address is not configured. */
    private String address(Optional<Long> processInstance) {
        return processInstance
                .flatMap(key -> operate.map(address -> address + "/processes/" + key))
                .orElse(null);
    }

    private static Set<BookingStatus> statuses(String text) {
        if (text == null || text.isBlank()) {
            return EnumSet.allOf(BookingStatus.class);
        }
        try {
            return EnumSet.of(BookingStatus.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw BusinessException.invalid("status", "must be one of " + Arrays.toString(BookingStatus.values()));
        }
    }

    private static UUID after(PageRequest page) {
        var cursor = page.cursor();
        if (cursor.length == 0) {
            return null;
        }
        try {
            return UUID.fromString(cursor[0]);
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }
}
