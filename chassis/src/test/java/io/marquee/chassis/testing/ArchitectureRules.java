package io.marquee.chassis.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.marquee.chassis.persistence.Database;
import jakarta.json.Json;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/**
 * The shape that every service has; see architecture and style.
 *
 * <p>A service uses all of it in a few lines:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "io.marquee.booking", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest
 *     static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);
 * }
 * }</pre>
 */
public final class ArchitectureRules {

    private static final String JOB_WORKER = "io.marquee.workers.JobWorker";

    private ArchitectureRules() {}

    @ArchTest
    static final ArchRule entitiesKnowNeitherBoundaryNorControl = noClasses()
            .that()
            .resideInAPackage("..entity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.marquee..boundary..", "io.marquee..control..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entitiesKnowNoTechnology = noClasses()
            .that()
            .resideInAPackage("..entity..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "jakarta.servlet..",
                    "jakarta.enterprise..",
                    "java.net.http..",
                    "org.redisson..",
                    "org.apache.kafka..",
                    "io.cloudevents..",
                    "io.camunda..",
                    "com.stripe..",
                    "jakarta.mail..",
                    "io.marquee.workers..",
                    "io.marquee.chassis.http..",
                    "io.marquee.chassis.outbox..",
                    "io.marquee.chassis.inbox..",
                    "io.marquee.chassis.zeebe..",
                    "io.marquee.chassis.security.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controlDoesNotKnowBoundary = noClasses()
            .that()
            .resideInAPackage("..control..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.marquee..boundary..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyClassOfAComponentHasItsLayer = classes()
            .that()
            .resideInAPackage("io.marquee.*.*..")
            .should()
            .resideInAnyPackage("..boundary..", "..control..", "..entity..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noServiceKnowsAnother =
            classes().should(new OwnService()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule resourcesAreInBoundary = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .resideInAPackage("..boundary..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule workersAreInBoundary = methods()
            .that()
            .areAnnotatedWith(JOB_WORKER)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("..boundary..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule persistentClassesAreInEntity = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .resideInAPackage("..entity..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyResourceMethodSaysWhoMayCallIt = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should(new AccessDeclared())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everySettingIsDeclared =
            classes().should(new SettingsDeclared()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingIsPrinted = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule logsGoThroughSlf4j = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(System.Logger.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule jsonIsReadAndWrittenByOneProvider = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Json.class)
            .because("it looks for its provider at each call; io.marquee.chassis.json.Jsonp does so once");

    @ArchTest
    static final ArchRule transactionsHaveOneConnection = noClasses()
            .should()
            .callMethodWhere(TransactionalCode.calls(Database.class, "dataSource"))
            .because("the pool sets a second connection aside for it; Database.connection() is the transaction's own");

    @ArchTest
    static final ArchRule timeIsJavaTime = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.(util\\.(Date|Calendar|TimeZone)|sql\\.(Date|Time)|text\\.SimpleDateFormat)")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesAreOfTheDomain = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .allowEmptyShould(true);
}
