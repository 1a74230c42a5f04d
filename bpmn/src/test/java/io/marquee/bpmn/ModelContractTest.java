package io.marquee.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The models are sound, and say the same names as the code. */
class ModelContractTest {
    static final Set<String> JOB_TYPES = constants(JobTypes.class);

    @Test
    void codeKnowsEachJobTypeMessageAndErrorOfTheModelsAndNoOther() {
        assertEquals(ModelFiles.jobTypes(), JOB_TYPES);
        assertEquals(ModelFiles.messages(), constants(Messages.class));
        assertEquals(ModelFiles.errors(), constants(BpmnErrors.class));
    }

    @Test
    void everyModelFileIsDeployed() {
        assertEquals(ModelFiles.all().map(Path::toString).collect(Collectors.toSet()), Set.copyOf(Models.RESOURCES));
    }

    @ParameterizedTest
    @MethodSource
    void processIsSound(Path process) throws Exception {
        assertEquals(List.of(), ModelLint.findings(ModelFiles.read(process)));
    }

    static Stream<Path> processIsSound() {
        return ModelFiles.processes();
    }

    /** Negative control: each kind of damage is found. */
    @ParameterizedTest
    @CsvSource({
        "type=\"lock-seats\", type=\"lock-seat\"",
        "decisionId=\"booking-pricing\", decisionId=\"pricing\"",
        "name=\"Lock seats\", ''",
        "name=\"Yes\", ''",
        "name=\"Anything to pay?\", name=\"Check amount\"",
        "default=\"Flow_AnythingToPay_Payable\", ''",
        "bpmnElement=\"LockSeats\", bpmnElement=\"Nothing\"",
        "bpmnElement=\"Flow_LockSeats_QuoteSeats\", bpmnElement=\"Nothing\"",
        "executionPlatformVersion=\"8.6.0\", executionPlatformVersion=\"8.5.0\"",
        "bpmn:endEvent, bpmn:startEvent"
    })
    void damageIsFound(String sound, String damaged) throws Exception {
        var xml = ModelFiles.read(Path.of("processes", "booking.bpmn"));
        var changed = xml.replace(sound, damaged);
        assertNotEquals(xml, changed, "The damage was not done");
        assertNotEquals(List.of(), ModelLint.findings(changed));
    }

    @Test
    void callOfAnUnknownProcessIsFound() throws Exception {
        var xml = ModelFiles.read(Path.of("processes", "show-cancellation.bpmn"));
        var changed = xml.replace("processId=\"booking-cancellation\"", "processId=\"cancellation\"");
        assertNotEquals(xml, changed, "The damage was not done");
        assertNotEquals(List.of(), ModelLint.findings(changed));
    }

    @ParameterizedTest
    @CsvSource({"formId=\"review-partner-application\", formId=\"review\"", "candidateGroups=\"operations\", ''"})
    void taskThatNobodyCanDoIsFound(String sound, String damaged) throws Exception {
        var xml = ModelFiles.read(Path.of("processes", "partner-onboarding.bpmn"));
        var changed = xml.replace(sound, damaged);
        assertNotEquals(xml, changed, "The damage was not done");
        assertNotEquals(List.of(), ModelLint.findings(changed));
    }

    private static Set<String> constants(Class<?> names) {
        return Stream.of(names.getFields())
                .map(ModelContractTest::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
