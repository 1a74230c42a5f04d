package io.marquee.sandbox.edge.routing;

import java.time.Duration;

/**
 * Where a request goes.
 *
 * @param path path at the service
 * @param maxBody largest request body in bytes
 * @param time for the whole answer; null if there is no limit
 */
public record Destination(String service, String path, long maxBody, Duration time) {}
