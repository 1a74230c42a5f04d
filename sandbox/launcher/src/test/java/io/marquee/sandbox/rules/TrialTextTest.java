package io.marquee.sandbox.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialTextTest {

    private static final String TRIAL = """
            {"decision":"pricing","version":3,"total":"total","broken":%d,"lines":[
              {"kind":"EXAMPLE","name":"One seat","currency":"INR","changed":false,"asExpected":true,"expected":null,
               "before":{"figures":{"total":236.00},"refused":null,"failure":null,"rows":["Fees 1"]},
               "after":{"figures":{"total":236.00},"refused":null,"failure":null,"rows":["Fees 1"]}},
              {"kind":"EXAMPLE","name":"Third ticket","currency":"INR","changed":true,"asExpected":%b,"expected":null,
               "before":{"figures":{"total":601.80},"refused":null,"failure":null,"rows":["Offers 1","Fees 1"]},
               "after":{"figures":{"total":580.56},"refused":null,"failure":null,"rows":["Offers 1","Fees 1"]}},
              {"kind":"BOOKING","name":"Two seats","currency":"INR","changed":true,"asExpected":true,"expected":null,
               "before":{"figures":{},"refused":"OFFER_NOT_APPLICABLE","failure":null,"rows":["Fees 1"]},
               "after":{"figures":{"total":400},"refused":null,"failure":null,"rows":["Offers 2","Fees 1"]}}],
             "sums":[{"kind":"EXAMPLE","currency":"INR","count":2,"changed":1,"before":837.80,"after":816.56,
                      "difference":-21.24},
                     {"kind":"BOOKING","currency":"INR","count":1,"changed":1,"before":0,"after":400,"difference":400}]}
            """;

    @Test
    void whatChangesIsATableWithAmountsOfTheCurrency() throws JsonProcessingException {
        var text = trial(1, false);
        assertEquals(
                List.of(
                        "Compared with version 3 of pricing:",
                        "",
                        "   booking             before   after  change  rows that match",
                        "!  Third ticket  INR   601.80  580.56  -21.24  Offers 1, Fees 1",
                        "   Two seats     INR  refused  400.00          Fees 1 -> Offers 2, Fees 1",
                        "",
                        "sum of           bookings  changed       before   after   change",
                        "examples                2        1  INR  837.80  816.56   -21.24",
                        "recent bookings         1        1  INR    0.00  400.00  +400.00",
                        "",
                        "1 examples (!) do not cost what they say. Deploy it with changed examples, or change it."),
                text.lines());
        assertFalse(text.isDeployable());
    }

    @Test
    void trialWithoutABrokenExampleCanBeDeployed() throws JsonProcessingException {
        assertTrue(trial(0, true).isDeployable());
        assertTrue(trial(0, true).lines().getLast().contains("can be deployed"));
    }

    private static TrialText trial(int broken, boolean asExpected) throws JsonProcessingException {
        return new TrialText(new ObjectMapper().readTree(TRIAL.formatted(broken, asExpected)));
    }
}
