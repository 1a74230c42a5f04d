package io.marquee.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.marquee.system.death.Pending;
import io.marquee.system.death.Step;
import io.marquee.system.death.WorkerDeath;
import io.marquee.system.platform.Applications;
import io.marquee.system.platform.Audit;
import io.marquee.system.platform.Databases;
import io.marquee.system.platform.Mails;
import io.marquee.system.platform.Operate;
import io.marquee.system.platform.Parts;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Provider;
import io.marquee.system.platform.Users;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Steps of notification-service whose jobs come again, see {@link WorkerDeath}. */
@Tag("long")
class MailWorkerDeathIT {

    private final String showId = Programme.newShow();

    @BeforeEach
    void nothingIsUnderWay() {
        WorkerDeath.awaitNothingUnderWay();
    }

    @Test
    void mailsThatWereRecordedAreNotSentAgain() {
        var confirmed = Pending.of(showId, "H1");
        var applicant = Users.newCustomer();
        var applicationId = Applications.apply(applicant, "Cinema of the mail");
        WorkerDeath.after(
                "notification-service",
                new Step(
                        "send-notification",
                        "notifications",
                        confirmed.status("SENT"),
                        () -> confirmed.pay(Provider.GOOD_CARD, 1)),
                new Step(
                        "notify-applicant",
                        "notifications",
                        WorkerDeath.status("SENT", applicant.userId()),
                        () -> Applications.approve(applicationId)));
        WorkerDeath.awaitNothingUnderWay();
        Operate.login().awaitInstanceWith("applicationId", applicationId, "COMPLETED");
        assertEquals(1, Mails.count(confirmed.customer().email()));
        assertEquals(1, Mails.count(applicant.email()));
        Audit.expectNoDifference();
    }

    /** No mail server tells afterwards whether it took a mail: the one thing that may happen twice, but not more often. */
    @Test
    void mailThatWasSentAndNotRecordedIsSentOnceMore() throws SQLException {
        var confirmed = Pending.of(showId, "H2");
        try (var connection = Databases.connect("notification-service");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table delivery_log in exclusive mode");
            var process = Parts.process("notification-service");
            confirmed.pay(Provider.GOOD_CARD, 1);
            Mails.await(confirmed.customer().email(), 1);
            Parts.kill(process);
            connection.rollback();
        }
        Parts.restart("notification-service");

        WorkerDeath.expectJobs("notification-service", Map.of("send-notification", 1));
        WorkerDeath.awaitNothingUnderWay();
        assertEquals(2, Mails.count(confirmed.customer().email()));
        var sent = "select count(*) from notifications where status = 'SENT' and booking_id = cast(? as uuid)";
        assertEquals(1, Databases.count("notification-service", sent, confirmed.bookingId()));
        Audit.expectNoDifference();
    }
}
