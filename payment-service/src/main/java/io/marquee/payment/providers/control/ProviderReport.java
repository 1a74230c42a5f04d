package io.marquee.payment.providers.control;

import io.marquee.payment.money.entity.Money;
import java.util.UUID;

/** What a provider tells by webhook, in our words. Reports come more than once, late, and in any order. */
public sealed interface ProviderReport {

    /** Which payment a report is about: the provider's id, and ours if the provider kept it (else null). */
    record Subject(String intentId, UUID paymentId) {}

    /** The provider has the customer's money. */
    record Paid(Subject payment, Money received) implements ProviderReport {}

    /** An attempt to pay was declined; the customer may try again. */
    record Declined(Subject payment, String reason) implements ProviderReport {}

    /** The provider takes no money for it any more. */
    record Canceled(Subject payment, String reason) implements ProviderReport {}

    /** A refund moved on. */
    record RefundMoved(UUID refundId, ProviderRefund refund) implements ProviderReport {}

    /** Something that does not concern us. */
    record Other() implements ProviderReport {}
}
