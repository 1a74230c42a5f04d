package io.marquee.chassis.idempotency;

import io.marquee.chassis.errors.BusinessException;
import java.util.regex.Pattern;

/** What an idempotency key looks like: 1 to 255 visible ASCII characters. */
final class KeyRules {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private KeyRules() {}

    static void check(String key) {
        if (!KEY.matcher(key).matches()) {
            throw BusinessException.invalid(
                    IdempotencyFilter.HEADER, "must be 1 to 255 visible characters without spaces");
        }
    }
}
