package io.marquee.sandbox.provider.payments.entity;

import java.util.Locale;

/** Where a payment stands. */
public enum IntentStatus {
    REQUIRES_PAYMENT_METHOD,
    REQUIRES_CONFIRMATION,
    SUCCEEDED,
    CANCELED;

    /** Whether nothing can change any more. */
    public boolean isFinal() {
        return this == SUCCEEDED || this == CANCELED;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
