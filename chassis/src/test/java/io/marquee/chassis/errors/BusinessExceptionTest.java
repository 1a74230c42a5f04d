package io.marquee.chassis.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BusinessExceptionTest {

    @Test
    void oneWrongFieldIsNamedInTheMessage() {
        var error = BusinessException.invalid("seatIds[1]", "is not a seat of this show");
        assertEquals("The field seatIds[1] is not a seat of this show.", error.getMessage());
        assertEquals(400, error.code().status());
        assertEquals(
                Map.of("violations", List.of(new Violation("seatIds[1]", "is not a seat of this show"))),
                error.details());
    }

    @Test
    void severalWrongFieldsAreAllInTheDetails() {
        var violations = List.of(new Violation("a", "is missing"), new Violation("b", "is missing"));
        var error = BusinessException.invalid(violations);
        assertEquals("2 fields are not valid, the first is a.", error.getMessage());
        assertEquals(Map.of("violations", violations), error.details());
    }

    @Test
    void retryAfterKeepsEverythingElse() {
        var error = BusinessException.notFound("booking", 7);
        var later = error.retryAfter(Duration.ofSeconds(3));
        assertEquals(Optional.of(Duration.ofSeconds(3)), later.retryAfter());
        assertEquals(Optional.empty(), error.retryAfter());
        assertEquals(error.getMessage(), later.getMessage());
        assertEquals(error.details(), later.details());
    }
}
