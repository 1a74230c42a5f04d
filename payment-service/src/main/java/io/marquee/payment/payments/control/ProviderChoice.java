package io.marquee.payment.payments.control;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.payment.payments.control.CustomerPayments.Start;
import io.marquee.payment.payments.entity.Payment;
import io.marquee.payment.providers.control.Providers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The customer pays by the provider that they like. The process has registered the payment with the standard one; if they
 * choose another, the payment there is replaced: nobody was ever given what is needed to pay it, and it is closed.
 */
@ApplicationScoped
public class ProviderChoice {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderChoice.class);

    private final PaymentLedger ledger;
    private final PaymentRegistration registration;
    private final PaymentClosing closing;
    private final Payments payments;
    private final Providers providers;

    protected ProviderChoice() {
        this(null, null, null, null, null);
    }

    @Inject
    public ProviderChoice(
            PaymentLedger ledger,
            PaymentRegistration registration,
            PaymentClosing closing,
            Payments payments,
            Providers providers) {
        this.ledger = ledger;
        this.registration = registration;
        this.closing = closing;
        this.payments = payments;
        this.providers = providers;
    }

    /**
     * @param payment that the booking has
     * @return the payment at the provider of the wish, which expects it
     * @throws BusinessException VALIDATION_ERROR for a provider that we do not work with
     * @throws TechnicalException if that provider cannot be asked; the customer can try again, or choose another
     */
    Payment of(Payment payment, Start wish) {
        if (wish.provider() == null || providers.chosen(wish.provider()).name().equals(payment.provider())) {
            return payment;
        }
        var next = ledger.replace(payment.id(), wish.id(), wish.provider());
        var ready = registration.complete(next);
        payments.find(payment.id()).ifPresent(this::close);
        return ready;
    }

    private void close(Payment replaced) {
        try {
            closing.closeReplaced(replaced);
        } catch (TechnicalException e) {
            LOG.warn("Replaced payment {} is closed later: {}", replaced.id(), e.getMessage());
        }
    }
}
