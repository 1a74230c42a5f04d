package io.marquee.catalog.theatres.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SeatPlanConverterTest {

    @Test
    void aLayoutThatWasStoredBeforeSeatIdsHadToBeginWithALetterOrDigitIsRead() {
        var stored = """
                [{"label":"-","seats":[{"seatId":"-1","type":"STANDARD","position":1,"accessible":false}]}]
                """;

        var plan = new SeatPlanConverter().convertToEntityAttribute(stored);

        assertEquals(Set.of("-1"), plan.bySeatId().keySet());
    }
}
