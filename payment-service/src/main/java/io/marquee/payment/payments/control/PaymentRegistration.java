package io.marquee.payment.payments.control;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.http.Correlation;
import io.marquee.chassis.ids.Ids;
import io.marquee.payment.payments.entity.Payment;
import io.marquee.payment.payments.entity.PaymentOrder;
import io.marquee.payment.providers.control.IntentRequest;
import io.marquee.payment.providers.control.Providers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Makes a provider expect the payment of a booking. */
@ApplicationScoped
public class PaymentRegistration {

    private final PaymentLedger ledger;
    private final Providers providers;

    protected PaymentRegistration() {
        this(null, null);
    }

    @Inject
    public PaymentRegistration(PaymentLedger ledger, Providers providers) {
        this.ledger = ledger;
        this.providers = providers;
    }

    /**
     * Our row first, then the provider under the row's id: whenever this is cut off, running it again completes the one
     * payment and makes no second one.
     *
     * @return id of the booking's payment
     */
    public UUID register(PaymentOrder order) {
        if (order.total().isZero()) {
            throw new BusinessException(
                    ErrorCode.INVALID_STATE, "Booking " + order.bookingId() + " costs nothing and needs no payment.");
        }
        var wanted = new Payment(Ids.next(), order, providers.standard().name(), Correlation.current(), Instant.now());
        var payment = ledger.register(wanted);
        return complete(payment).id();
    }

    /**
     * Makes the provider expect a payment, unless it does.
     *
     * @return the payment with the provider's id, if it can be paid at all
     */
    Payment complete(Payment payment) {
        return payment.intentId() == null && payment.status().isOpen()
                ? ledger.intentCreated(payment.id(), createIntent(payment))
                : payment;
    }

    private String createIntent(Payment payment) {
        var request = new IntentRequest(payment.id(), payment.bookingId(), payment.bookingName(), payment.asked());
        return providers.get(payment.provider()).create(request).id();
    }
}
