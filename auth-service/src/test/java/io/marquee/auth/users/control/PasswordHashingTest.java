package io.marquee.auth.users.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.auth.users.entity.Password;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {

    private final PasswordHashing hashing = new PasswordHashing(12);

    @Test
    void onlyThePasswordMatchesItsHash() {
        var hash = hashing.hash(new Password("correct horse"));
        assertTrue(hashing.matches("correct horse", hash));
        assertFalse(hashing.matches("Correct horse", hash));
        assertFalse(hashing.matches("", hash));
    }

    @Test
    void theHashIsBcryptOfCostTwelveWithItsOwnSalt() {
        var hash = hashing.hash(new Password("correct horse"));
        assertTrue(hash.startsWith("$2a$12$"), hash);
        assertNotEquals(hash, hashing.hash(new Password("correct horse")));
    }

    @Test
    void passwordIsCheckedAtTheCostThatItWasHashedWith() {
        var cheap = new PasswordHashing(4).hash(new Password("correct horse"));
        assertTrue(cheap.startsWith("$2a$04$"), cheap);
        assertTrue(hashing.matches("correct horse", cheap));
        assertFalse(hashing.matches("wrong horse", cheap));
    }

    @Test
    void nothingMatchesAnAccountThatIsNotThere() {
        assertFalse(hashing.matches("nobody's password", null));
    }

    @Test
    void whatIsLongerThanAPasswordCanBeNeverMatches() {
        var hash = hashing.hash(new Password("x".repeat(72)));
        assertFalse(hashing.matches("x".repeat(73), hash));
    }

    @Test
    void anUnknownAccountTakesAsLongAsAKnownOne() {
        var hash = hashing.hash(new Password("correct horse"));
        hashing.matches("warm up", hash);
        var known = time(() -> hashing.matches("wrong horse", hash));
        var unknown = time(() -> hashing.matches("wrong horse", null));
        // Without the comparison with nobody's hash, the unknown account would answer in microseconds.
        assertTrue(unknown.multipliedBy(4).compareTo(known) > 0, known + " and " + unknown);
    }

    private static Duration time(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
