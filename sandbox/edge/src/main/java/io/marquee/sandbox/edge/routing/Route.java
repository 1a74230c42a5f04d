package io.marquee.sandbox.edge.routing;

import java.time.Duration;

/**
 * One line of the routes file.
 *
 * @param service name of the service, or a {@code {name}} of the pattern
 * @param path path at the service, null for the same as at the edge
 * @param maxBody largest request body in bytes
 * @param time for the whole answer; null if there is no limit
 */
record Route(PathPattern pattern, String service, String path, long maxBody, Duration time) {}
