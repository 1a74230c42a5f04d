package io.marquee.sandbox.provider.orders.entity;

import java.util.Locale;

/** Where an order stands. */
public enum OrderStatus {
    CREATED,
    ATTEMPTED,
    PAID;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
