package io.marquee.sandbox.provider.payments.boundary;

import io.marquee.sandbox.provider.http.ApiError;
import io.marquee.sandbox.provider.http.Params;
import java.util.Map;

/**
 * Reads the merchant's own data about an object.
 *
 * @see <a href="https://docs.stripe.com/api/metadata">Stripe's limits of metadata</a>
 */
final class Metadata {

    private static final int MAX_KEYS = 50;
    private static final int MAX_KEY = 40;
    private static final int MAX_VALUE = 500;

    private Metadata() {}

    static Map<String, String> read(Params params) {
        var metadata = params.map("metadata");
        if (metadata.size() > MAX_KEYS) {
            throw ApiError.invalid(null, "metadata", "Metadata can have at most " + MAX_KEYS + " keys.");
        }
        metadata.forEach(Metadata::check);
        metadata.values().removeIf(String::isEmpty);
        return metadata;
    }

    private static void check(String key, String value) {
        if (key.length() > MAX_KEY) {
            throw ApiError.invalid(
                    null, "metadata", "Metadata keys can be at most " + MAX_KEY + " characters long: " + key);
        }
        if (value.length() > MAX_VALUE) {
            throw ApiError.invalid(
                    null,
                    "metadata[" + key + "]",
                    "Metadata values can have up to " + MAX_VALUE + " characters; " + key + " has " + value.length());
        }
    }
}
