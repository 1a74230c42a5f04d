package io.marquee.booking.bookings.boundary;

import io.marquee.booking.bookings.control.BookingAnswers;
import io.marquee.booking.bookings.control.CustomerBookings;
import io.marquee.booking.bookings.control.CustomerBookings.Details;
import io.marquee.booking.bookings.entity.Booking;
import io.marquee.chassis.http.Cursor;
import io.marquee.chassis.http.Page;
import io.marquee.chassis.http.PageRequest;
import io.marquee.chassis.http.RequestBody;
import io.marquee.chassis.idempotency.Idempotency;
import io.marquee.chassis.idempotency.Idempotent;
import io.marquee.chassis.ratelimit.RateLimited;
import io.marquee.chassis.security.CurrentUser;
import io.marquee.chassis.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A customer's bookings. */
@Path("bookings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BookingsResource {

    private final BookingAnswers answers;
    private final CustomerBookings bookings;
    private final CurrentUser user;
    private final Idempotency idempotency;
    private final String baseUrl;

    /** For CDI's proxy. */
    protected BookingsResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public BookingsResource(
            BookingAnswers answers,
            CustomerBookings bookings,
            CurrentUser user,
            Idempotency idempotency,
            @ConfigProperty(name = "public.base-url") String baseUrl) {
        this.answers = answers;
        this.bookings = bookings;
        this.user = user;
        this.idempotency = idempotency;
        this.baseUrl = baseUrl;
    }

    /** 201 with the price, or 202 with the place to look at if pricing takes longer than a customer should wait. */
    @POST
    @RolesAllowed(Roles.CUSTOMER)
    @RateLimited("booking.requests-per-minute")
    @Idempotent(required = true)
    public void book(@Suspended AsyncResponse response, NewBooking body) {
        var request = RequestBody.required(body).toRequest(idempotency.resourceId(), user.id());
        var answer = idempotency.isRepeated() ? answers.bookAgain(request) : answers.book(request);
        answer.thenApply(this::answer).whenComplete((answered, error) -> {
            if (error == null) {
                response.resume(answered);
            } else {
                response.resume(error);
            }
        });
    }

    @GET
    @RolesAllowed(Roles.CUSTOMER)
    public Page<BookingView> list(@BeanParam PageRequest page) {
        var limit = page.limit();
        var rows = bookings.list(user.id(), after(page), limit + 1);
        return Page.of(rows, limit, row -> Cursor.encode(row.booking().id().toString()))
                .map(BookingsResource::view);
    }

    @GET
    @Path("{bookingId}")
    @RolesAllowed(Roles.CUSTOMER)
    public BookingView get(@PathParam("bookingId") UUID bookingId) {
        return view(bookings.get(bookingId, user.id()));
    }

    private Response answer(Booking booking) {
        var address = URI.create(baseUrl + "/api/v1/bookings/" + booking.id());
        var status = booking.pricing().isPresent() ? Response.Status.CREATED : Response.Status.ACCEPTED;
        return Response.status(status)
                .location(address)
                .entity(view(bookings.details(booking)))
                .build();
    }

    private static BookingView view(Details details) {
        return BookingView.of(details.booking(), details.show(), details.ticket(), details.refund());
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
