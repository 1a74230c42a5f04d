package io.marquee.payment.refunds.control;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.errors.PassingException;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.chassis.http.Correlation;
import io.marquee.chassis.ids.Ids;
import io.marquee.payment.money.entity.Money;
import io.marquee.payment.payments.control.PaymentBook;
import io.marquee.payment.payments.control.PaymentFacts;
import io.marquee.payment.payments.control.Payments;
import io.marquee.payment.payments.entity.OutcomeResult;
import io.marquee.payment.payments.entity.Payment;
import io.marquee.payment.payments.entity.TransactionKind;
import io.marquee.payment.providers.control.ProviderRefund;
import io.marquee.payment.refunds.entity.Refund;
import io.marquee.payment.refunds.entity.RefundOrder;
import io.marquee.payment.refunds.entity.RefundStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps of a refund that are one transaction each, every one under the lock of the payment's row. */
@ApplicationScoped
@Transactional
public class RefundLedger {

    private static final Logger LOG = LoggerFactory.getLogger(RefundLedger.class);

    /** How often what one request asks for is sent, if the provider fails it again and again. */
    private static final int MOST_ATTEMPTS = 3;

    private final Payments payments;
    private final Refunds refunds;
    private final PaymentBook book;
    private final PaymentFacts facts;
    private final RefundRecovery recovery;

    protected RefundLedger() {
        this(null, null, null, null, null);
    }

    @Inject
    public RefundLedger(
            Payments payments, Refunds refunds, PaymentBook book, PaymentFacts facts, RefundRecovery recovery) {
        this.payments = payments;
        this.refunds = refunds;
        this.book = book;
        this.facts = facts;
        this.recovery = recovery;
    }

    /** A refund with the payment that it is taken from. */
    public record Requested(Payment payment, Refund refund) {}

    /** Whether the one who made a refund is there to hear that it failed. If not, a process makes it again. */
    public enum Watched {
        YES,
        NO
    }

    /**
     * Sets the money apart, or finds the refund that the same request made before, unless that one failed.
     *
     * @return empty if all is asked for and all was refunded before
     * @throws BusinessException NOT_FOUND; INVALID_STATE if nothing was paid, or less than this is left
     * @throws TechnicalException if the provider has failed it {@value #MOST_ATTEMPTS} times: a person must find another way
     * @throws PassingException if another refund of the payment takes money that this one wants, and the provider has not
     *     answered it yet: should it refuse, that money is owed by this one
     */
    public Optional<Requested> request(RefundOrder order) {
        var payment = locked(order.paymentId());
        var known = refunds.ofRequest(order.paymentId(), order.requestKey());
        if (known.isPresent() && known.get().status() != RefundStatus.FAILED) {
            return Optional.of(new Requested(payment, known.get()));
        }
        known.ifPresent(failed -> retire(payment, failed, order));
        var money = money(payment, order);
        if (order.isPatient() && isCut(money, payment, order) && refunds.areUnanswered(payment.id())) {
            throw new PassingException(
                    "Another refund of payment " + payment.id() + " for booking " + payment.bookingName()
                            + " is just being sent; how much it leaves is known when the provider has answered.");
        }
        if (money.isZero()) {
            return Optional.empty();
        }
        return Optional.of(new Requested(payment, begin(payment, money, order)));
    }

    private static boolean isCut(Money money, Payment payment, RefundOrder order) {
        return order.amount() == null
                || money.isMoreThan(payment.refundable())
                || money("amount", order.amount(), payment).isMoreThan(money);
    }

    private void retire(Payment payment, Refund failed, RefundOrder order) {
        var attempts = refunds.failuresOf(payment.id(), order.requestKey());
        if (attempts >= MOST_ATTEMPTS) {
            throw new TechnicalException("The provider " + payment.provider() + " has failed this refund of "
                    + failed.money() + " " + attempts + " times, at last: " + failed.failure()
                    + ". The customer needs the money in another way");
        }
        failed.retire();
    }

    private Refund begin(Payment payment, Money money, RefundOrder order) {
        if (money.isMoreThan(payment.refundable())) {
            throw refuse(payment, "Only " + payment.refundable() + " of this payment can still be refunded.");
        }
        payment.reserveRefund(money, Instant.now());
        var refund = new Refund(
                Ids.next(),
                payment.id(),
                order.requestKey(),
                money,
                order.reason(),
                Correlation.current(),
                Instant.now());
        refunds.add(refund);
        book.noted(payment, TransactionKind.REFUND_REQUESTED, money, null, order.reason());
        return refund;
    }

    /** The refund and its payment as they are. */
    @Transactional
    public Requested find(UUID refundId) {
        var refund = refunds.find(refundId).orElseThrow(() -> BusinessException.notFound("refund", refundId));
        return new Requested(payments.find(refund.paymentId()).orElseThrow(), refund);
    }

    private static Money money(Payment payment, RefundOrder order) {
        if (!payment.status().isPaid()) {
            throw refuse(payment, "Nothing was paid for booking " + payment.bookingName() + ".");
        }
        var wanted = order.amount() == null ? payment.refundable() : money("amount", order.amount(), payment);
        if (order.granted() == null) {
            return wanted;
        }
        var left = leftOf(money("granted", order.granted(), payment), payment.refunded());
        return wanted.isMoreThan(left) ? left : wanted;
    }

    /** Other refunds count as soon as they are asked for: nobody else knows of one that is still under way. */
    private static Money leftOf(Money granted, Money refunded) {
        return refunded.isMoreThan(granted) ? Money.zero(granted.currency()) : granted.minus(refunded);
    }

    private static Money money(String field, BigDecimal amount, Payment payment) {
        var currency = payment.received().currency();
        try {
            return new Money(amount, currency);
        } catch (IllegalArgumentException e) {
            throw BusinessException.invalid(field, "is not an amount of " + currency);
        }
    }

    private static BusinessException refuse(Payment payment, String message) {
        var left = payment.refundable();
        return new BusinessException(
                ErrorCode.INVALID_STATE,
                message,
                Map.of("paymentId", payment.id(), "refundable", left.amount(), "currency", left.currency()));
    }

    /**
     * The provider answered, or reports later, how a refund stands.
     *
     * @return the refund as it then stands and whether that is news; empty if there is no such refund
     */
    public Optional<Moved> moved(UUID refundId, ProviderRefund atProvider, Watched watched) {
        return refunds.paymentOf(refundId).map(paymentId -> {
            var payment = locked(paymentId);
            var refund = refunds.find(refundId).orElseThrow();
            return new Moved(refund, move(payment, refund, atProvider, watched));
        });
    }

    /** @param result APPLIED if it was news, else IGNORED */
    public record Moved(Refund refund, OutcomeResult result) {}

    /** The provider refuses a refund for good. */
    public void refused(UUID refundId, String why, Watched watched) {
        var payment = locked(refunds.paymentOf(refundId).orElseThrow());
        fail(payment, refunds.find(refundId).orElseThrow(), why, watched);
    }

    private OutcomeResult move(Payment payment, Refund refund, ProviderRefund atProvider, Watched watched) {
        if (refund.status() == RefundStatus.REQUESTED) {
            refund.accepted(atProvider.id(), Instant.now());
            book.noted(payment, TransactionKind.REFUND_ACCEPTED, refund.money(), atProvider.id(), null);
        }
        var news = switch (atProvider.state()) {
            case SUCCEEDED -> succeed(payment, refund);
            case FAILED -> fail(payment, refund, atProvider.failure(), watched);
            case PENDING -> false;
        };
        return news ? OutcomeResult.APPLIED : OutcomeResult.IGNORED;
    }

    private boolean succeed(Payment payment, Refund refund) {
        if (!refund.succeeded(Instant.now())) {
            return false;
        }
        book.noted(
                payment, TransactionKind.REFUND_SUCCEEDED, refund.money(), refund.providerRefundId(), refund.reason());
        facts.refunded(payment, refund.money(), refund.reason());
        return true;
    }

    private boolean fail(Payment payment, Refund refund, String why, Watched watched) {
        var told = refund.status() == RefundStatus.SUCCEEDED;
        if (!refund.failed(why, Instant.now())) {
            return false;
        }
        payment.releaseRefund(refund.money(), Instant.now());
        LOG.warn(
                "Refund {} of {} for booking {} has failed: {}",
                refund.id(),
                refund.money(),
                payment.bookingName(),
                why);
        book.noted(payment, TransactionKind.REFUND_FAILED, refund.money(), refund.providerRefundId(), why);
        if (told) {
            facts.refundFailed(payment, refund.money(), refund.reason());
        }
        if (watched == Watched.NO) {
            recovery.begin(payment, refund);
        }
        return true;
    }

    private Payment locked(UUID paymentId) {
        return payments.locked(paymentId).orElseThrow(() -> BusinessException.notFound("payment", paymentId));
    }
}
