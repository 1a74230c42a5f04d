package io.marquee.sandbox.provider.payments.entity;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.marquee.sandbox.provider.store.ObjectIds;
import java.time.Instant;
import java.util.Optional;

/** One payment that a merchant asked for: tried until a card succeeds, or canceled. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public final class PaymentIntent {

    private String id;
    private String clientSecret;
    private long created;
    private IntentTerms terms;
    private IntentStatus status;
    private PaymentMethod paymentMethod;
    private String latestCharge;
    private FailedAttempt lastFailure;
    private Long canceledAt;
    private String cancellationReason;

    /** For reading from the store. */
    private PaymentIntent() {}

    /** @param paymentMethod the card to confirm with later, or null */
    public PaymentIntent(IntentTerms terms, PaymentMethod paymentMethod) {
        this.id = ObjectIds.next("pi_");
        this.clientSecret = id + "_secret_" + ObjectIds.random(25);
        this.created = Instant.now().getEpochSecond();
        this.terms = terms;
        this.paymentMethod = paymentMethod;
        this.status = paymentMethod == null ? IntentStatus.REQUIRES_PAYMENT_METHOD : IntentStatus.REQUIRES_CONFIRMATION;
    }

    public void succeed(Charge charge) {
        change(IntentStatus.SUCCEEDED);
        paymentMethod = charge.paymentMethod();
        latestCharge = charge.id();
        lastFailure = null;
    }

    /** Takes the declined card away, so that the customer can try another. */
    public void decline(Charge charge, Decline decline) {
        change(IntentStatus.REQUIRES_PAYMENT_METHOD);
        lastFailure = new FailedAttempt(charge.id(), charge.paymentMethod(), decline);
        paymentMethod = null;
        latestCharge = charge.id();
    }

    /** @param reason null without one */
    public void cancel(String reason) {
        change(IntentStatus.CANCELED);
        canceledAt = Instant.now().getEpochSecond();
        cancellationReason = reason;
    }

    /** The cancellation came too late: the customer's bank settles the payment all the same. */
    public void reopen() {
        if (status != IntentStatus.CANCELED) {
            throw new IllegalStateException("Payment intent " + id + " is " + status + " and not canceled");
        }
        status = IntentStatus.REQUIRES_CONFIRMATION;
        canceledAt = null;
        cancellationReason = null;
    }

    private void change(IntentStatus next) {
        if (status.isFinal()) {
            throw new IllegalStateException("Payment intent " + id + " is " + status + " and cannot be " + next);
        }
        status = next;
    }

    public String id() {
        return id;
    }

    public String clientSecret() {
        return clientSecret;
    }

    public long created() {
        return created;
    }

    public IntentTerms terms() {
        return terms;
    }

    public IntentStatus status() {
        return status;
    }

    public Optional<PaymentMethod> paymentMethod() {
        return Optional.ofNullable(paymentMethod);
    }

    public Optional<String> latestCharge() {
        return Optional.ofNullable(latestCharge);
    }

    public Optional<FailedAttempt> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }

    public Optional<Long> canceledAt() {
        return Optional.ofNullable(canceledAt);
    }

    public Optional<String> cancellationReason() {
        return Optional.ofNullable(cancellationReason);
    }
}
