package io.marquee.chassis.ratelimit;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method that one caller may call only so often: a token bucket in Redis that all replicas share. Who
 * is too fast gets 429 {@code RATE_LIMITED} with {@code Retry-After}. While Redis cannot be reached nobody is limited.
 *
 * <p>A request counts before its idempotency key is looked at, so that repetitions count, too; a 429 is not kept for
 * the key. On a type the annotation only binds the filter that does this.
 */
@Documented
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RateLimited {

    /**
     * The integer setting that says how many requests a minute a caller may make, such as {@code
     * booking.requests-per-minute}. So many may also come at once. Methods with the same setting share their buckets.
     */
    String value() default "";

    /** Whether the address counts also for callers with a token: where one more account would be one more bucket. */
    boolean byAddress() default false;
}
