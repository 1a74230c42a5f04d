package io.marquee.sandbox.provider.store;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Makes ids in the provider's style ({@code pi_…}): letters and digits, unguessable, and growing with time. */
public final class ObjectIds {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private ObjectIds() {}

    public static String next(String prefix) {
        var micros = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() * 1000));
        return prefix + base62(micros) + random(15);
    }

    public static String random(int length) {
        return RANDOM.ints(length, 0, DIGITS.length())
                .mapToObj(DIGITS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    /** Nine digits, so that the order of the texts is the order of the numbers. */
    private static String base62(long number) {
        var text = new char[9];
        var rest = number;
        for (int i = text.length - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return new String(text);
    }
}
