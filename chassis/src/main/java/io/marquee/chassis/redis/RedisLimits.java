package io.marquee.chassis.redis;

import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * How long Redis may take, and how often it is asked again.
 *
 * @param connect until there is a connection
 * @param answer until a command is answered
 * @param retries after the first attempt; 0 for none
 * @param pause before each of them
 */
record RedisLimits(Duration connect, Duration answer, int retries, Duration pause) {

    /** @param values gives the value of a setting, which has a default and has been checked at the start */
    static RedisLimits of(UnaryOperator<String> values) {
        return new RedisLimits(
                Duration.parse(values.apply("redis.connect-timeout")),
                Duration.parse(values.apply("redis.answer-timeout")),
                Integer.parseInt(values.apply("redis.retries")),
                Duration.parse(values.apply("redis.retry-pause")));
    }
}
