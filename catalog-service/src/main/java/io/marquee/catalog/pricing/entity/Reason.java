package io.marquee.catalog.pricing.entity;

import java.math.BigDecimal;

/** One step of a seat's price: why, and by how much (negative where it became cheaper). */
public record Reason(String text, BigDecimal amount) {}
