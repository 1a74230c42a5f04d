package io.marquee.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.system.journey.Journey.End;
import io.marquee.system.journey.Load;
import io.marquee.system.platform.Audit;
import io.marquee.system.platform.Parts;
import io.marquee.system.platform.Redis;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each part is killed in the middle of fifty bookings, and started again. Every booking reaches its end without anybody's
 * help, and nobody's seats or money are wrong afterwards.
 */
@Tag("long")
class CrashUnderLoadIT {

    /** Forty want to pay and can. Some may lose their time, but a platform on which most do is no good. */
    private static final int EXPECTED_CONFIRMED = 35;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth-service",
                "catalog-service",
                "booking-service",
                "payment-service",
                "notification-service",
                "camunda",
                "kafka",
                "postgres"
            })
    void bookingsSurviveTheDeathOf(String part) {
        var process = Parts.process(part);
        var ends = Load.with(() -> {
            Parts.kill(process);
            Parts.restart(part);
        });
        expectGoodEnds(ends);
    }

    @Test
    void bookingsSurviveARedisThatForgetsEverything() {
        var process = Parts.process("redis");
        var ends = Load.with(() -> {
            try (var redis = Redis.connect()) {
                redis.forgetEverything();
            }
            Parts.kill(process);
            Parts.restart("redis");
        });
        expectGoodEnds(ends);
    }

    private static void expectGoodEnds(List<End> ends) {
        var count = ends.stream().collect(Collectors.groupingBy(End::status, Collectors.counting()));
        assertEquals(Load.BOOKINGS, ends.size());
        assertTrue(count.getOrDefault("CONFIRMED", 0L) >= EXPECTED_CONFIRMED, count::toString);
        Audit.expectNoDifference();
    }
}
