package io.marquee.sandbox.provider.behaviour;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/**
 * A time in which every call of the API is answered with an error.
 *
 * @param duration null: until it is ended by another request
 * @param provider whose API fails, null: every one's
 * @param executes whether calls take effect all the same, so that only their answer is lost
 */
public record Outage(
        int status,

        @JsonProperty("for") @JsonInclude(JsonInclude.Include.NON_NULL)
        Duration duration,

        @JsonInclude(JsonInclude.Include.NON_NULL) String provider,
        boolean executes) {

    boolean concerns(String name) {
        return provider == null || provider.equals(name);
    }
}
