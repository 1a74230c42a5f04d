package io.marquee.sandbox.provider.payments.entity;

import java.util.List;
import java.util.Map;

/**
 * What a payment is about; it does not change once the intent exists.
 *
 * @param amount in the currency's smallest unit, positive
 * @param currency three small letters (ISO 4217)
 * @param description null without one
 * @param receiptEmail null without one
 */
public record IntentTerms(
        long amount,
        String currency,
        String description,
        String receiptEmail,
        Map<String, String> metadata,
        List<String> paymentMethodTypes,
        boolean automaticPaymentMethods) {}
