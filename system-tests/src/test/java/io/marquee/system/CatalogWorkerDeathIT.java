package io.marquee.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.marquee.system.death.Step;
import io.marquee.system.death.Unanswered;
import io.marquee.system.death.WorkerDeath;
import io.marquee.system.platform.Applications;
import io.marquee.system.platform.Audit;
import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Databases;
import io.marquee.system.platform.Mails;
import io.marquee.system.platform.Operate;
import io.marquee.system.platform.Parts;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Tasklist;
import io.marquee.system.platform.Users;
import io.marquee.system.platform.Users.Customer;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Steps of catalog-service whose jobs come again, see {@link WorkerDeath}. */
@Tag("long")
class CatalogWorkerDeathIT {

    private final String showId = Programme.newShow();

    @BeforeEach
    void nothingIsUnderWay() {
        WorkerDeath.awaitNothingUnderWay();
    }

    /** Pricing keeps its case for trials of other rules; the decision is one that was made in Tasklist. */
    @Test
    void caseAndDecisionAreKeptOnce() {
        var customer = Users.newCustomer();
        var applicant = Users.newCustomer();
        var applicationId = Applications.apply(applicant, "Cinema of the decision");
        var tasklist = Tasklist.login();
        var task = tasklist.awaitTask("operations", "applicationId", applicationId);
        var theatreId = Users.anonymous().get("/shows/" + showId).expect(200).text("theatreId");
        WorkerDeath.after(
                "catalog-service",
                new Step(
                        "record-partner-decision",
                        "partners",
                        WorkerDeath.status("APPROVED", applicant.userId()),
                        () -> tasklist.complete(task, Map.of("decision", "APPROVED"))),
                new Step(
                        "price-booking",
                        "recent_cases",
                        "new.facts #>> '{quote,theatreId}' = '" + theatreId + "'",
                        () -> Unanswered.book(customer, showId, "I1")));

        var cases = "select count(*) from recent_cases where facts #>> '{quote,theatreId}' = ?";
        assertEquals(1, Databases.count("catalog-service", cases, theatreId));
        buy(customer);
        Applications.awaitStatus(applicant, applicationId, "ACTIVE");
        var decisions = "select count(*) from partners where id = cast(? as uuid) and decided_at < '%s'"
                .formatted(Parts.startOf("catalog-service"));
        assertEquals(1, Databases.count("catalog-service", decisions, applicationId), "the decision before the death");
        Operate.login().awaitInstanceWith("applicationId", applicationId, "COMPLETED");
        assertEquals(1, Mails.count(applicant.email()));
        Audit.expectNoDifference();
    }

    /** Quoting only reads, so it does not matter where in it the service dies. */
    @Test
    void quoteIsGivenAgain() throws SQLException {
        var customer = Users.newCustomer();
        try (var connection = Databases.connect("catalog-service");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table shows in access exclusive mode");
            var process = Parts.process("catalog-service");
            Unanswered.book(customer, showId, "I2");
            WorkerDeath.awaitRunningJob("catalog-service");
            Parts.kill(process);
            connection.rollback();
        }
        Parts.restart("catalog-service");

        WorkerDeath.expectJobs("catalog-service", Map.of("quote-seats", 1, "price-booking", 1));
        buy(customer);
        Audit.expectNoDifference();
    }

    /** The booking that was cut off goes on to its end. */
    private static void buy(Customer customer) {
        var bookingId = Bookings.only(customer.api());
        Bookings.awaitStatus(customer.api(), bookingId, "PAYMENT_PENDING");
        Bookings.pay(customer.api(), bookingId);
        Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");
    }
}
