package io.marquee.system.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;

/** The mail that the platform sent. */
public final class Mails {

    private Mails() {}

    public static JsonNode to(String address) {
        return http().get("/api/mails?to=" + Http.encode(address))
                .expect(200)
                .body()
                .path("items");
    }

    /** The newest mail to that address, once there are as many as that. */
    public static JsonNode await(String address, int count) {
        var items = org.awaitility.Awaitility.await("mail for " + address)
                .atMost(Duration.ofSeconds(45))
                .until(() -> to(address), mails -> mails.size() >= count);
        return http().get("/api/mails/" + items.get(0).path("id").asText())
                .expect(200)
                .body();
    }

    /** How many were sent to that address up to now. */
    public static int count(String address) {
        return to(address).size();
    }

    private static Http http() {
        return new Http(Platform.status().at("/mail/address").asText(), Map.of());
    }
}
