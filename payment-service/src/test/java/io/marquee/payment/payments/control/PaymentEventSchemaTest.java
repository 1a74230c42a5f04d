package io.marquee.payment.payments.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.marquee.chassis.testing.EventSchemas;
import io.marquee.payment.payments.control.PaymentFacts.PaymentData;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentEventSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

    @ParameterizedTest
    @ValueSource(strings = {"initiated", "completed", "failed", "refunded"})
    void whatIsToldKeepsToItsSchema(String event) {
        assertEquals(List.of(), problems(event, data("450.00", "INR", "because")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"initiated", "completed", "failed", "refunded"})
    void whatDoesNotIsFound(String event) {
        assertFalse(problems(event, data("-1", "INR", "because")).isEmpty());
        assertFalse(problems(event, data("1", "rupees", "because")).isEmpty());
        assertFalse(problems(event, new Object()).isEmpty());
    }

    @Test
    void aRefundHasAReason() {
        assertFalse(problems("refunded", data("450.00", "INR", null)).isEmpty());
        assertEquals(List.of(), problems("completed", data("450.00", "INR", null)));
    }

    private static PaymentData data(String amount, String currency, String reason) {
        return new PaymentData(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                new BigDecimal(amount),
                currency,
                "stripe",
                reason);
    }

    private static List<String> problems(String event, Object data) {
        return EventSchemas.problems(
                "io.marquee.payment." + event + ".v1", JSON.valueToTree(data).toString());
    }
}
