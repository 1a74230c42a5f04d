package io.marquee.sandbox.parts;

import io.marquee.sandbox.home.Home;
import io.marquee.sandbox.home.Ports;
import io.marquee.sandbox.home.Secrets;
import io.marquee.sandbox.settings.Overrides;

/**
 * All that the parts of one platform are made from: with the same plan, a part is started in the same way again.
 *
 * @param shortLived whether it is started only to be stopped soon
 * @param measured whether its speed matters more than that of its start
 */
public record Plan(
        Home home, Ports ports, Secrets secrets, Overrides overrides, Jdk jdk, boolean shortLived, boolean measured) {

    public String http(String port) {
        return "http://" + hostAndPort(port);
    }

    public String hostAndPort(String port) {
        return "127.0.0.1:" + ports.of(port);
    }

    public String port(String name) {
        return Integer.toString(ports.of(name));
    }
}
