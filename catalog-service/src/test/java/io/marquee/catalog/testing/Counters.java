package io.marquee.catalog.testing;

import io.marquee.chassis.testing.ApiClient;
import java.net.URI;
import java.util.List;

/** What the service counts. */
public final class Counters {

    private final ApiClient client;

    public Counters(URI base) {
        client = ApiClient.at(base).with("Accept", "application/json");
    }

    /** The sum of the counters of a name that carry all these tags, such as {@code result=hit}. */
    public long of(String name, String... tags) {
        return client.get("/metrics?scope=application").body().properties().stream()
                .filter(counter -> counter.getKey().startsWith(name + ";"))
                .filter(counter -> List.of(counter.getKey().split(";")).containsAll(List.of(tags)))
                .mapToLong(counter -> counter.getValue().asLong())
                .sum();
    }
}
