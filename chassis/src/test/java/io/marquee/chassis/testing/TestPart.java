package io.marquee.chassis.testing;

import java.util.Map;

/**
 * Something real that a service's container tests need beside database and Redis, for example an engine or a broker.
 *
 * <p>A service's tests register it by the service loader ({@code
 * META-INF/services/io.marquee.chassis.testing.TestPart}); it is started once for all test classes, before Payara Micro.
 */
public interface TestPart extends AutoCloseable {

    /** Starts the part and returns the settings by which the service finds it; they win over the defaults. */
    Map<String, String> start();

    /** Stops the part when the tests are over. */
    @Override
    void close();
}
