package io.marquee.system.damage;

import java.util.Map;

/**
 * Something that must never happen, made to happen.
 *
 * @param check which check of the audit has to find it
 * @param ids what the audit has to name
 * @param undo repairs it
 */
public record Damage(String check, Map<String, String> ids, Runnable undo) {}
