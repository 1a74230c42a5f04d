package io.marquee.payment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.marquee.chassis.testing.ArchitectureRules;

@AnalyzeClasses(packages = "io.marquee.payment", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

    /** A provider is one adapter: nothing else knows its SDK. */
    @ArchTest
    static final ArchRule onlyTheAdapterKnowsStripe = noClasses()
            .that()
            .haveNameNotMatching(".*\\.Stripe[^.]*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.stripe..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("io\\.marquee\\.payment\\.providers\\.control\\.Stripe.*");

    @ArchTest
    static final ArchRule onlyTheAdapterKnowsRazorpay = noClasses()
            .that()
            .haveNameNotMatching(".*\\.Razorpay[^.]*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.razorpay..", "okhttp3..", "org.json..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("io\\.marquee\\.payment\\.providers\\.control\\.Razorpay.*");

    @ArchTest
    static final ArchRule componentsDoNotDependOnEachOtherInCircles =
            slices().matching("io.marquee.payment.(*)..").should().beFreeOfCycles();
}
