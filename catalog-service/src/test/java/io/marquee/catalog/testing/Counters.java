package io.marquee.catalog.testing;

import io.marquee.chassis.testing.ApiClient;
import java.net.URI;
import java.util.stream.Stream;

/** What the service counts. */
public final class Counters {

    private final ApiClient client;

    public Counters(URI base) {
        client = ApiClient.at(base);
    }

    /** The sum of the counters of a name that carry all these tags, such as {@code result="hit"}. */
    public double of(String name, String... tags) {
        return text().lines()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> Stream.of(tags).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** Everything that is counted, for a message. */
    public String text() {
        return client.get("/metrics?scope=application").text();
    }
}
