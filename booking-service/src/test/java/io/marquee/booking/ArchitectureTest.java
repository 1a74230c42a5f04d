package io.marquee.booking;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.marquee.chassis.testing.ArchitectureRules;

@AnalyzeClasses(packages = "io.marquee.booking", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule redisIsKnownWhereItIsNeededOnly = ArchRuleDefinition.noClasses()
            .that()
            .haveNameNotMatching(".*\\.(Redis.*|[A-Z][a-z]+Topic)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.redisson..");
}
