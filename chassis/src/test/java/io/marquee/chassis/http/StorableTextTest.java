package io.marquee.chassis.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.errors.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StorableTextTest {

    private record Seat(String label, int position) {}

    private record Screen(String name, List<Seat> seats, Map<String, String> prices) {}

    @Test
    void everyTextOfABodyIsLookedAtAndNamedAsTheCallerWroteIt() {
        var seats = Arrays.asList(new Seat("A1", 1), null, new Seat("A\0", 2));
        var screen = new Screen("Screen\0", seats, Map.of("STANDARD", "\0"));

        assertEquals(List.of("name", "seats[2].label", "prices.STANDARD"), refused("", screen));
    }

    @Test
    void keyIsNamedByItsMapAndABodyThatIsATextByItsName() {
        assertEquals(List.of("prices"), refused("", new Screen(null, null, Map.of("STAN\0DARD", "1"))));
        assertEquals(List.of("body"), refused("", "\0"));
        assertEquals(List.of("q"), refused("q", "slam\0"));
    }

    @Test
    void otherTextsPass() {
        var screen = new Screen("Écran 1\u0001🎬", List.of(new Seat("A1", 1)), Map.of("STANDARD", "180.00"));

        assertDoesNotThrow(() -> new StorableText().check("", screen).orFail());
        assertDoesNotThrow(() -> new StorableText().check("", null).orFail());
        assertDoesNotThrow(() -> new StorableText().check("", new byte[] {0}).orFail());
    }

    private static List<String> refused(String field, Object value) {
        var texts = new StorableText().check(field, value);
        var refusal = assertThrows(BusinessException.class, texts::orFail);
        assertEquals(ErrorCode.VALIDATION_ERROR, refusal.code());
        return ((List<?>) refusal.details().get("violations"))
                .stream().map(Violation.class::cast).map(Violation::field).toList();
    }
}
