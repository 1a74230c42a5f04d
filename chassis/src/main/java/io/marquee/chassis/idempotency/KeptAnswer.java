package io.marquee.chassis.idempotency;

/**
 * An answer that is given again.
 *
 * @param location may be null
 * @param contentType null if there is no body
 */
record KeptAnswer(int status, String location, String contentType, byte[] body) {}
