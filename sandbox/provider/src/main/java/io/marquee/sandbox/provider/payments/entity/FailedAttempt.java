package io.marquee.sandbox.provider.payments.entity;

/** The last try to pay that a bank refused. */
public record FailedAttempt(String charge, PaymentMethod paymentMethod, Decline decline) {}
