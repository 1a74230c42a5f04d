package io.marquee.payment.payments.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.marquee.payment.payments.control.PaymentFacts.PaymentData;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentEventSchemaTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"initiated", "completed", "failed", "refunded"})
    void whatIsToldKeepsToItsSchema(String event) throws IOException {
        assertEquals(Set.of(), problems(event, data("450.00", "INR", "because")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"initiated", "completed", "failed", "refunded"})
    void whatDoesNotIsFound(String event) throws IOException {
        assertFalse(problems(event, data("-1", "INR", "because")).isEmpty());
        assertFalse(problems(event, data("1", "rupees", "because")).isEmpty());
        assertFalse(problems(event, new Object()).isEmpty());
    }

    @Test
    void aRefundHasAReason() throws IOException {
        assertFalse(problems("refunded", data("450.00", "INR", null)).isEmpty());
        assertEquals(Set.of(), problems("completed", data("450.00", "INR", null)));
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

    private Set<ValidationMessage> problems(String event, Object data) throws IOException {
        json.disable(com.fasterxml.jackson.databind.SerializationFeature.FAIL_ON_EMPTY_BEANS);
        return schema(event).validate(json.valueToTree(data));
    }

    private static JsonSchema schema(String event) throws IOException {
        var name = "/schemas/io.marquee.payment." + event + ".v1.json";
        try (var file = PaymentEventSchemaTest.class.getResourceAsStream(name)) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(file);
        }
    }
}
