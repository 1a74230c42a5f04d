package io.marquee.sandbox.provider.payments.entity;

import io.marquee.sandbox.provider.store.ObjectIds;

/** A card that a customer pays with. */
public record PaymentMethod(String id, TestCard card, long created) {

    public static PaymentMethod of(TestCard card) {
        return new PaymentMethod(ObjectIds.next("pm_"), card, System.currentTimeMillis() / 1000);
    }
}
