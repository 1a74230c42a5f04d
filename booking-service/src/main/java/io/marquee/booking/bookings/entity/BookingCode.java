package io.marquee.booking.bookings.entity;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The short name of a booking for people: {@code BK} and eight characters of Crockford's base 32, which leaves out I, L,
 * O and U so that a code can be read aloud and typed. It identifies, it does not authorise.
 */
public record BookingCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final Pattern FORM = Pattern.compile("BK[" + ALPHABET + "]{" + LENGTH + "}");

    /** @throws IllegalArgumentException if the value has not the form of a booking code */
    public BookingCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("is not a booking code such as BK7Q2M9XDA");
        }
    }

    /** One of 2^40 codes. */
    public static BookingCode random(RandomGenerator random) {
        var code = new StringBuilder("BK");
        for (var i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new BookingCode(code.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
