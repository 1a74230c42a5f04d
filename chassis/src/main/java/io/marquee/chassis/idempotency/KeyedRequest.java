package io.marquee.chassis.idempotency;

/**
 * A request with its key.
 *
 * @param owner the user; a key means nothing to anyone else
 * @param operation method and path
 * @param hash SHA-256 of query and body; sealed if the body has a secret
 */
record KeyedRequest(String owner, String operation, String key, byte[] hash) {}
