package io.marquee.payment.refunds.boundary;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.chassis.errors.Violation;
import io.marquee.chassis.idempotency.Idempotency;
import io.marquee.chassis.idempotency.Idempotent;
import io.marquee.chassis.security.Roles;
import io.marquee.payment.refunds.control.RefundLedger.Requested;
import io.marquee.payment.refunds.control.Refunding;
import io.marquee.payment.refunds.entity.Refund;
import io.marquee.payment.refunds.entity.RefundOrder;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Support sends money back by hand. */
@Path("/payments/{id}/refunds")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RefundsResource {

    private static final Logger LOG = LoggerFactory.getLogger(RefundsResource.class);
    private static final int LONGEST_REASON = 500;

    private final Refunding refunding;
    private final Idempotency idempotency;

    protected RefundsResource() {
        this(null, null);
    }

    @Inject
    public RefundsResource(Refunding refunding, Idempotency idempotency) {
        this.refunding = refunding;
        this.idempotency = idempotency;
    }

    /** @param amount null for all that is left */
    public record RefundRequest(BigDecimal amount, String reason) {}

    /** @param status REQUESTED while the provider cannot be reached, PENDING until it has ended, SUCCEEDED, FAILED */
    public record RefundView(
            UUID refundId,
            UUID paymentId,
            BigDecimal amount,
            String currency,
            String reason,
            String status,
            Instant createdAt) {

        static RefundView of(Refund refund) {
            return new RefundView(
                    refund.id(),
                    refund.paymentId(),
                    refund.money().amount(),
                    refund.money().currency(),
                    refund.reason(),
                    refund.status().name(),
                    refund.createdAt());
        }
    }

    @POST
    @Idempotent(required = true)
    @RolesAllowed(Roles.SUPPORT)
    public Response refund(@PathParam("id") UUID paymentId, RefundRequest request) {
        check(request);
        var order = RefundOrder.ofSupport(
                paymentId, request.amount(), request.reason().strip(), idempotency.resourceId());
        var requested = refunding.request(order).orElseThrow(() -> nothingLeft(paymentId));
        return answer(requested);
    }

    /** What was set apart is sent sooner or later; a provider that is down only delays it. */
    private Response answer(Requested requested) {
        try {
            var refund = refunding.send(requested);
            return Response.status(Response.Status.CREATED)
                    .entity(RefundView.of(refund))
                    .build();
        } catch (TechnicalException e) {
            LOG.warn("Refund {} is sent later: {}", requested.refund().id(), e.getMessage());
            return Response.accepted(RefundView.of(requested.refund())).build();
        }
    }

    private static void check(RefundRequest request) {
        var violations = new ArrayList<Violation>();
        if (request == null || request.reason() == null || request.reason().isBlank()) {
            violations.add(new Violation("reason", "must say why the money goes back"));
        } else if (request.reason().length() > LONGEST_REASON) {
            violations.add(new Violation("reason", "has at most " + LONGEST_REASON + " characters"));
        }
        if (request != null && request.amount() != null && request.amount().signum() <= 0) {
            violations.add(new Violation("amount", "must be more than zero, or left out for all that is left"));
        }
        if (!violations.isEmpty()) {
            throw BusinessException.invalid(violations);
        }
    }

    private static BusinessException nothingLeft(UUID paymentId) {
        return new BusinessException(
                ErrorCode.INVALID_STATE,
                "All that was paid has been refunded already.",
                Map.of("paymentId", paymentId));
    }
}
