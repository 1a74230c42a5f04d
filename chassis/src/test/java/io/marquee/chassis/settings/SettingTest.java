package io.marquee.chassis.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {

    @ParameterizedTest
    @CsvSource({
        "url, http://127.0.0.1:8080",
        "jdbc-url, jdbc:postgresql://127.0.0.1:5432/booking_db",
        "host-port, 127.0.0.1:9092",
        "duration, PT5M",
        "int, 10",
        "decimal, 0.25",
        "boolean, true",
        "list, stripe",
        "string, anything"
    })
    void valueOfItsTypeIsAccepted(String type, String value) {
        assertTrue(setting(type, "").complaint(value).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "url, localhost",
        "jdbc-url, jdbc:mysql://127.0.0.1/x",
        "host-port, 127.0.0.1",
        "duration, 5 minutes",
        "duration, PT-5M",
        "int, ten",
        "decimal, 1/4",
        "boolean, yes"
    })
    void valueOfAnotherTypeIsRefusedWithTheValueAndTheExpectation(String type, String value) {
        var complaint = setting(type, "").complaint(value).orElseThrow();
        assertTrue(complaint.contains("'" + value + "', but must be"), complaint);
    }

    @ParameterizedTest
    @CsvSource({
        "duration, PT5S..PT15M, PT5S, PT16M",
        "int, 1..10, 10, 11",
        "decimal, 0..1, 0.5, 1.1",
        "'string', 'INFO,DEBUG', DEBUG, TRACE",
        "list, 'stripe,razorpay', 'razorpay, stripe', 'stripe,cash'"
    })
    void valueOutsideItsRangeIsRefused(String type, String range, String good, String bad) {
        assertTrue(setting(type, range).complaint(good).isEmpty());
        assertTrue(setting(type, range).complaint(bad).orElseThrow().endsWith("must be in " + range));
    }

    @Test
    void secretIsNeverShown() {
        var complaint = new Setting("k", "secret", null, "a,b", "d")
                .complaint("hunter2")
                .orElseThrow();
        assertTrue(complaint.contains("(hidden)"), complaint);
    }

    @Test
    void everyMissingRequiredSettingIsNamedWithItsEnvironmentVariable() {
        var settings = new Settings(Settings.parse(lines("""
                # comment
                database.url | jdbc-url | REQUIRED | | Address.
                booking.hold-time | duration | PT5M | PT5S..PT15M | Time.
                """)));
        var complaints = settings.complaints(Map.of("booking.hold-time", "PT1H")::get);
        assertEquals(
                List.of(
                        "Setting database.url (environment variable DATABASE_URL) is missing: Address.",
                        "Setting booking.hold-time (environment variable BOOKING_HOLD_TIME) is 'PT1H',"
                                + " but must be in PT5S..PT15M"),
                complaints);
    }

    @Test
    void settingOfAnOptionalPartIsRequiredOnlyWithThePart() {
        var settings = new Settings(Settings.parse(lines("""
                payment.providers | list | stripe | | Providers.
                razorpay.key-id | string | REQUIRED if payment.providers has razorpay | | Key.
                """)));
        assertEquals(List.of(), settings.complaints(Map.of("payment.providers", "stripe,razorpayx")::get));
        assertEquals(
                List.of("Setting razorpay.key-id (environment variable RAZORPAY_KEY_ID) is missing, and required if"
                        + " payment.providers has razorpay: Key."),
                settings.complaints(Map.of("payment.providers", "stripe, razorpay")::get));
        var broken = lines("a.b | string | REQUIRED if that | | Key.");
        assertThrows(IllegalArgumentException.class, () -> Settings.parse(broken));
    }

    @Test
    void halfOfAPairIsRefusedAndTheOtherHalfNamed() {
        var settings = new Settings(Settings.parse(lines("""
                gateway.url | url | REQUIRED if gateway.token is set | | Address.
                gateway.token | secret | REQUIRED if gateway.url is set | | Token.
                """)));
        assertEquals(List.of(), settings.complaints(key -> null));
        assertEquals(List.of(), settings.complaints(Map.of("gateway.url", "", "gateway.token", " ")::get));
        assertEquals(
                List.of(),
                settings.complaints(Map.of("gateway.url", "https://sms.example.org", "gateway.token", "t")::get));
        assertEquals(
                List.of("Setting gateway.token (environment variable GATEWAY_TOKEN) is missing, and required if"
                        + " gateway.url is set: Token."),
                settings.complaints(Map.of("gateway.url", "https://sms.example.org")::get));
        assertEquals(
                List.of("Setting gateway.url (environment variable GATEWAY_URL) is missing, and required if"
                        + " gateway.token is set: Address."),
                settings.complaints(Map.of("gateway.token", "t")::get));
    }

    @Test
    void declarationWithAMissingColumnIsRefused() {
        var broken = lines("key | string | default");
        assertThrows(IllegalArgumentException.class, () -> Settings.parse(broken));
    }

    @Test
    void chassisDeclaresItsOwnSettings() {
        var keys = Settings.load(getClass().getClassLoader()).stream()
                .map(Setting::key)
                .toList();
        assertTrue(keys.contains("database.url") && keys.contains("outbox.poll-interval"), keys.toString());
    }

    private static Setting setting(String type, String range) {
        return new Setting("key", type, null, range, "What it is.");
    }

    private static ByteArrayInputStream lines(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
