package io.marquee.payment.payments.control;

import io.marquee.chassis.errors.TechnicalException;
import io.marquee.payment.payments.entity.Payment;
import io.marquee.payment.payments.entity.PaymentStatus;
import io.marquee.payment.providers.control.PaymentReference;
import io.marquee.payment.providers.control.Providers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends the payment of a booking that ends unpaid. At the very moment of expiry a customer may pay: the provider decides
 * which came first, and both it and we keep to that.
 */
@ApplicationScoped
public class PaymentClosing {

    private final PaymentLedger ledger;
    private final Providers providers;

    protected PaymentClosing() {
        this(null, null);
    }

    @Inject
    public PaymentClosing(PaymentLedger ledger, Providers providers) {
        this.ledger = ledger;
        this.providers = providers;
    }

    /**
     * @param reason why the booking ends
     * @return the payment as it ended: SUCCEEDED if the customer was quicker; empty if there never was one
     */
    public Optional<Payment> close(UUID bookingId, String reason) {
        return ledger.beginClosing(bookingId, reason)
                .map(payment -> mayStillBePaid(payment) ? closeAtProvider(payment) : payment);
    }

    /**
     * Tells the provider of a payment that was replaced that it is over.
     *
     * @throws TechnicalException if the provider cannot be asked now, see {@link ReplacedCatchUp}
     */
    void closeReplaced(Payment replaced) {
        if (replaced.status() == PaymentStatus.CLOSING) {
            closeAtProvider(replaced);
        }
    }

    /** After the last declined attempt the provider would still take money, until it is told. */
    private static boolean mayStillBePaid(Payment payment) {
        return payment.status() == PaymentStatus.CLOSING || payment.status() == PaymentStatus.FAILED;
    }

    private Payment closeAtProvider(Payment payment) {
        if (payment.intentId() == null) {
            return ledger.close(payment.id());
        }
        var reference = new PaymentReference(payment.intentId(), payment.bookingName());
        var atProvider = providers.get(payment.provider()).cancel(reference);
        return ledger.close(payment.id(), atProvider);
    }
}
