package io.marquee.catalog.pricing.entity;

import java.math.BigDecimal;

/** An offer that took something off, and how much in all. */
public record AppliedOffer(String code, String description, BigDecimal discount) {}
