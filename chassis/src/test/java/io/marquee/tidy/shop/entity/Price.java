package io.marquee.tidy.shop.entity;

import java.math.BigDecimal;

/** Keeps all rules. */
public record Price(BigDecimal amount) {}
