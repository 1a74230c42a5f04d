package io.marquee.catalog.rules.entity;

import java.util.Map;

/**
 * A booking that rules are tried on.
 *
 * @param name how people tell it from others
 * @param currency of its money
 * @param facts what the decision is asked with
 * @param expected what it should cost; null for a booking that is no example
 */
public record RuleCase(String name, String currency, Map<String, Object> facts, Outcome expected) {}
