package io.marquee.auth.users.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "Ada.Lovelace+films@mail.example.co.in",
                "  ada@example.org ",
                "अदा@उदाहरण.भारत"
            })
    void anAddressThatMayExistIsAccepted(String text) {
        assertEquals(text.strip(), new EmailAddress(text).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.org",
                "a b@example.org",
                "ada@example.org\nBcc: x@y.z",
                "a@b@c",
                "<ada@example.org>"
            })
    void whatCannotBeAnAddressIsRefused(String text) {
        assertRefused(EmailAddress::new, text);
    }

    @Test
    void addressesAreComparedWithoutCase() {
        assertEquals(new EmailAddress("ADA@Example.org").key(), EmailAddress.key(" ada@example.ORG "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+919876543210", "+91 98765 43210", "+44 (20) 7946-0000"})
    void aPhoneNumberLosesItsDecoration(String text) {
        assertFalse(new PhoneNumber(text).value().matches(".*[^+0-9].*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9876543210", "+0123456789", "+12", "+1234567890123456", "call me"})
    void whatIsNoInternationalNumberIsRefused(String text) {
        assertRefused(PhoneNumber::new, text);
    }

    @Test
    void aPasswordHasAtLeastEightCharacters() {
        assertRefused(Password::new, "1234567");
        assertEquals("12345678", new Password("12345678").value());
    }

    @Test
    void aPasswordThatBcryptWouldCutIsRefused() {
        assertEquals(72, new Password("x".repeat(72)).value().length());
        assertRefused(Password::new, "x".repeat(73));
        assertRefused(Password::new, "ß".repeat(37));
    }

    @Test
    void charactersAreCountedNotCodeUnits() {
        assertRefused(Password::new, "🎬🎬🎬🎬");
    }

    @Test
    void aNameHasText() {
        assertRefused(FullName::new, "   ");
        assertRefused(FullName::new, "Ada\r\nLovelace");
        assertRefused(FullName::new, "x".repeat(121));
        assertEquals("Ada", new FullName(" Ada ").value());
    }

    @Test
    void noneOfThemTellsItsValueInALog() {
        assertFalse(new EmailAddress("ada@example.org").toString().contains("ada"));
        assertFalse(new Password("top secret").toString().contains("secret"));
        assertFalse(new PhoneNumber("+919876543210").toString().contains("98"));
        assertFalse(new FullName("Ada").toString().contains("Ada"));
    }

    private static void assertRefused(Function<String, ?> value, String text) {
        assertThrows(IllegalArgumentException.class, () -> value.apply(text));
    }
}
