package io.marquee.system.journey;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.system.platform.Answer;
import io.marquee.system.platform.Http;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Calls as a good app makes them: what may pass is tried again, with the same idempotency key. */
final class Persistent {

    /** Longer than a part takes to come back on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Too many requests, and what services and gateways say when something behind them is away. */
    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

    private Persistent() {}

    /** The first answer that is final. */
    static Answer call(String what, Supplier<Answer> call) {
        return await(what)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .ignoreException(UncheckedIOException.class)
                .until(call::get, answer -> !isPassing(answer));
    }

    /** The booking, once it is so. */
    static JsonNode booking(Http customer, String bookingId, Set<String> statuses) {
        Predicate<Answer> there = answer -> statuses.contains(answer.text("status"));
        return await("booking " + bookingId + " is one of " + statuses)
                .atMost(PATIENCE)
                .pollInterval(PAUSE)
                .ignoreException(UncheckedIOException.class)
                .until(() -> customer.get("/bookings/" + bookingId), there)
                .body();
    }

    private static boolean isPassing(Answer answer) {
        var code = answer.body().at("/error/code").asText();
        return PASSING.contains(answer.status()) || code.equals("REQUEST_IN_PROGRESS");
    }
}
