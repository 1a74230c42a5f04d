package io.marquee.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.process.test.extension.ZeebeProcessTest;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the refund policy, and its borders. Whoever changes the table changes these examples. */
@ZeebeProcessTest
class RefundPolicyTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private ZeebeClient client;

    /** What booking-service reads, strictly: a field more or less fails the reading. */
    record Policy(BigDecimal refundPercent, Boolean feesRefunded) {}

    @BeforeEach
    void deploy() {
        Booking.deploy(client);
    }

    @ParameterizedTest
    @CsvSource({
        "72, SHOW_CANCELLED, 100, true",
        "0, SHOW_CANCELLED, 100, true",
        "-5, SHOW_CANCELLED, 100, true",
        "72, CUSTOMER, 100, false",
        "24, CUSTOMER, 100, false",
        "23.99, CUSTOMER, 50, false",
        "4, CUSTOMER, 50, false",
        "3.99, CUSTOMER, 0, false",
        "0, CUSTOMER, 0, false",
        "72, NONESUCH, 0, false"
    })
    void timeAndReasonDecideWhatGoesBack(BigDecimal hours, String reason, BigDecimal percent, boolean fees)
            throws JsonProcessingException {
        var output = client.newEvaluateDecisionCommand()
                .decisionId(Models.REFUND_POLICY)
                .variables(Map.of("hoursBeforeShow", hours, "reason", reason))
                .send()
                .join()
                .getDecisionOutput();
        assertEquals(new Policy(percent, fees), JSON.readValue(output, Policy.class));
    }
}
