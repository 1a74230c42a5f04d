package io.marquee.payment.payments.boundary;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.http.Page;
import io.marquee.chassis.idempotency.Idempotency;
import io.marquee.chassis.idempotency.Idempotent;
import io.marquee.chassis.logging.LogContext;
import io.marquee.chassis.security.CurrentUser;
import io.marquee.chassis.security.Roles;
import io.marquee.payment.payments.control.CustomerPayments;
import io.marquee.payment.payments.control.CustomerPayments.Start;
import io.marquee.payment.payments.control.PaymentArrival;
import io.marquee.payment.payments.control.Payments;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

/** A customer begins to pay for a booking; its payments. */
@Path("/bookings/{id}/payments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BookingPaymentsResource {

    private final CustomerPayments customerPayments;
    private final Payments payments;
    private final PaymentArrival arrival;
    private final CurrentUser user;
    private final Idempotency idempotency;
    private final String baseUrl;

    @Resource
    ManagedExecutorService executor;

    protected BookingPaymentsResource() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public BookingPaymentsResource(
            CustomerPayments customerPayments,
            Payments payments,
            PaymentArrival arrival,
            CurrentUser user,
            Idempotency idempotency,
            @ConfigProperty(name = "public.base-url") String baseUrl) {
        this.customerPayments = customerPayments;
        this.payments = payments;
        this.arrival = arrival;
        this.user = user;
        this.idempotency = idempotency;
        this.baseUrl = baseUrl;
    }

    /** The newest first: the one that counts, then those that it replaced because another provider was chosen. */
    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.PARTNER, Roles.ANALYST, Roles.SUPPORT, Roles.ADMIN})
    public Page<PaymentView> list(@PathParam("id") UUID bookingId) {
        var visible = payments.allOfBooking(bookingId).stream()
                .filter(payment -> PaymentAccess.mayRead(user, payment))
                .map(PaymentView::of)
                .toList();
        if (visible.isEmpty()) {
            throw BusinessException.notFound("payment of booking", bookingId);
        }
        return new Page<>(visible, null);
    }

    /** Waits a moment for a payment that is just being made, without holding a thread. */
    @POST
    @Idempotent(required = true)
    @RolesAllowed({Roles.CUSTOMER, Roles.PARTNER, Roles.ANALYST, Roles.SUPPORT, Roles.ADMIN})
    public void start(@PathParam("id") UUID bookingId, StartPayment request, @Suspended AsyncResponse response) {
        if (request == null) {
            throw BusinessException.invalid("returnUrl", "is missing");
        }
        var start = new Start(
                idempotency.resourceId(), bookingId, user.id(), request.provider(), request.checkedReturnUrl());
        var context = LogContext.copy();
        arrival.of(bookingId, start.userId())
                .whenCompleteAsync(
                        (arrived, failure) -> {
                            LogContext.restore(context);
                            LogContext.put("bookingId", bookingId.toString());
                            answer(response, start, failure);
                            LogContext.clear();
                        },
                        executor);
    }

    /** @param failure why the booking could not be waited for, or null */
    private void answer(AsyncResponse response, Start start, Throwable failure) {
        if (failure != null) {
            response.resume(failure);
            return;
        }
        try {
            var started = customerPayments.start(start);
            response.resume(Response.created(URI.create(
                            baseUrl + "/api/v1/payments/" + started.payment().id()))
                    .entity(StartedPayment.of(started))
                    .build());
        } catch (RuntimeException e) {
            response.resume(e);
        }
    }
}
