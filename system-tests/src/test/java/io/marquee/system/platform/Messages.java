package io.marquee.system.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;

/** The messages to phones that the platform sent. */
public final class Messages {

    private Messages() {}

    /** Those whose text contains a word, such as a booking's code; the newest first. */
    public static JsonNode with(String word) {
        return new Http(Platform.status().at("/messages/address").asText(), Map.of())
                .get("?text=" + Http.encode(word))
                .expect(200)
                .body()
                .path("items");
    }

    /** The same, once there are as many as that. */
    public static JsonNode await(String word, int count) {
        return org.awaitility.Awaitility.await("messages with " + word)
                .atMost(Duration.ofSeconds(45))
                .until(() -> with(word), messages -> messages.size() >= count);
    }
}
