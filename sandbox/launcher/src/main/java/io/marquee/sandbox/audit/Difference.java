package io.marquee.sandbox.audit;

import java.util.Map;

/**
 * Two parts of the platform disagree, or one with itself.
 *
 * @param ids what it is about, such as {@code bookingId}; two differences of a check with the same ids are the same one
 * @param sentence for a person of the support
 */
public record Difference(Map<String, String> ids, String sentence) {}
