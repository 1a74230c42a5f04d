package io.marquee.sandbox.provider.http;

/**
 * The request that caused a change; events name it.
 *
 * @param requestId null where a person caused it on the payment page
 * @param idempotencyKey null without one
 */
public record Origin(String requestId, String idempotencyKey) {

    public static final Origin PAYMENT_PAGE = new Origin(null, null);
}
