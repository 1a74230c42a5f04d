package io.marquee.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that nothing can break protects nothing: each one catches its offender. */
class ArchitectureRulesTest {

    /** Its annotation is that of a module which is built after this one; the services' workers are its test. */
    private static final String NEEDS_WORKERS = "workersAreInBoundary";

    static Stream<Field> rules() {
        return Arrays.stream(ArchitectureRules.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class);
    }

    static Stream<Field> rulesWithOffenders() {
        return rules().filter(rule -> !rule.getName().equals(NEEDS_WORKERS));
    }

    @ParameterizedTest
    @MethodSource("rulesWithOffenders")
    void offenderIsCaught(Field rule) throws IllegalAccessException {
        assertTrue(hasViolation(rule, "io.marquee.naive"), rule.getName() + " caught nothing");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void tidyServicePasses(Field rule) throws IllegalAccessException {
        assertFalse(hasViolation(rule, "io.marquee.tidy"), rule.getName());
    }

    private static boolean hasViolation(Field rule, String service) throws IllegalAccessException {
        var classes = new ClassFileImporter().importPackages(service);
        return ((ArchRule) rule.get(null)).evaluate(classes).hasViolation();
    }
}
