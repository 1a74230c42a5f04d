package io.marquee.catalog.pricing.entity;

import java.math.BigDecimal;

/** Fee for each seat, and the tax in percent on everything that is paid. A missing figure is zero. */
public record Fees(BigDecimal feePerSeat, BigDecimal taxPercent) {

    public static final Fees NONE = new Fees(null, null);

    public Fees {
        feePerSeat = feePerSeat == null ? BigDecimal.ZERO : feePerSeat;
        taxPercent = taxPercent == null ? BigDecimal.ZERO : taxPercent;
    }
}
