package io.marquee.chassis.errors;

/**
 * One wrong field of a request.
 *
 * @param field path of the field as the caller wrote it, such as {@code seatIds[1]}
 * @param message continues the sentence "The field x …", without a full stop
 */
public record Violation(String field, String message) {}
