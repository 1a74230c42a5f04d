package io.marquee.workers.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VariablesTest {

    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig().withNullValues(true));
    private static final UUID ID = UUID.fromString("0193480e-0000-7000-8000-000000000001");

    public enum Kind {
        PERCENT
    }

    public record Seat(String seatId, BigDecimal price) {}

    public record All(
            UUID bookingId,
            OffsetDateTime startsAt,
            Instant expiresAt,
            BigDecimal total,
            Kind kind,
            List<Seat> seats,
            String couponCode,
            Integer count) {}

    public record Needs(@NotNull UUID bookingId, int hour) {}

    public record Picky(String code) {
        public Picky {
            if (code.length() != 3) {
                throw new IllegalArgumentException("a currency has three letters, not '" + code + "'");
            }
        }
    }

    @Test
    void everyKindOfValueSurvivesTheWayThereAndBack() {
        var all = new All(
                ID,
                OffsetDateTime.parse("2026-11-20T23:45:00+05:30"),
                Instant.parse("2026-11-20T18:15:00.123Z"),
                new BigDecimal("1234567890.12"),
                Kind.PERCENT,
                List.of(new Seat("A10", new BigDecimal("180.10")), new Seat("A11", new BigDecimal("0.1"))),
                null,
                3);

        assertEquals(all, read(JSONB.toJson(all), All.class));
    }

    @Test
    void decimalsAreReadWithoutBinaryRounding() {
        var read = read("{\"total\":0.1000000000000000055511151231257827}", All.class);

        assertEquals(new BigDecimal("0.1000000000000000055511151231257827"), read.total());
    }

    @Test
    void decimalsAreWrittenAsNumbers() {
        var seat = JSONB.toJson(new Seat("A10", new BigDecimal("180.10")));

        assertTrue(seat.contains(":180.1"), seat);
    }

    @Test
    void unknownVariablesAreIgnoredAndAbsentOnesAreNull() {
        var read = read("{\"bookingId\":\"" + ID + "\",\"other\":{\"deep\":[1]},\"couponCode\":null}", All.class);

        assertEquals(ID, read.bookingId());
        assertNull(read.couponCode());
        assertNull(read.seats());
    }

    @Test
    void missingRequiredVariablesAreNamed() {
        var fault = assertThrows(InvalidVariablesException.class, () -> read("{\"bookingId\":null}", Needs.class));

        assertEquals("the process gives no value for bookingId, hour", fault.getMessage());
    }

    @Test
    void whatARecordComplainsAboutIsTold() {
        var fault = assertThrows(InvalidVariablesException.class, () -> read("{\"code\":\"RUPEE\"}", Picky.class));

        assertTrue(fault.getMessage().contains("three letters, not 'RUPEE'"), fault.getMessage());
    }

    @Test
    void aVariableOfAnotherKindIsNamed() {
        var fault = assertThrows(
                InvalidVariablesException.class, () -> read("{\"bookingId\":\"no uuid\",\"hour\":1}", Needs.class));

        assertTrue(fault.getMessage().contains("no uuid"), fault.getMessage());
    }

    @Test
    void textIsFoundOnlyWhereThereIsOne() {
        var variables = new Variables(JSONB, "{\"correlationId\":\"abc\",\"bookingId\":null}");

        assertEquals(Optional.of("abc"), variables.text("correlationId"));
        assertEquals(Optional.empty(), variables.text("bookingId"));
        assertEquals(Optional.empty(), variables.text("another"));
    }

    private static <T> T read(String json, Class<T> type) {
        return new Variables(JSONB, json).as(type);
    }
}
