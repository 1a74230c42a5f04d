package io.marquee.sandbox.provider.webhooks.control;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Where events of one provider go.
 *
 * @param types subscribed event types, {@code *} for all
 * @param firstRetry doubled with every further attempt
 */
public record Endpoints(List<URI> urls, List<String> types, Duration firstRetry, Signer signer) {

    public boolean wants(String type) {
        return types.contains("*") || types.contains(type);
    }
}
