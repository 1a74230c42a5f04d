package io.marquee.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.marquee.system.death.Step;
import io.marquee.system.death.WorkerDeath;
import io.marquee.system.platform.Applications;
import io.marquee.system.platform.Audit;
import io.marquee.system.platform.Databases;
import io.marquee.system.platform.Mails;
import io.marquee.system.platform.Operate;
import io.marquee.system.platform.Users;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The step of auth-service, whose job comes again, see {@link WorkerDeath}. */
@Tag("long")
class ActivationWorkerDeathIT {

    @Test
    void applicantBecomesAPartnerOnce() {
        var applicant = Users.newCustomer();
        var applicationId = Applications.apply(applicant, "Cinema of the activation");
        WorkerDeath.after(
                "auth-service",
                new Step(
                        "activate-partner",
                        "partner_activations",
                        "new.user_id = '" + applicant.userId() + "'",
                        () -> Applications.approve(applicationId)));

        Applications.awaitStatus(applicant, applicationId, "ACTIVE");
        Operate.login().awaitInstanceWith("applicationId", applicationId, "COMPLETED");
        assertOnce("user_roles where role = 'PARTNER' and user_id = cast(? as uuid)", applicant.userId());
        assertOnce("audit_log where action = 'PARTNER_ACTIVATED' and subject_id = ?", applicant.userId());
        assertOnce("outbox where type = 'io.marquee.partner.activated.v1' and key = ?", applicant.userId());
        Users.loginAgain(applicant).get("/partners/me").expect(200);
        assertEquals(1, Mails.count(applicant.email()));
        Audit.expectNoDifference();
    }

    private static void assertOnce(String rows, String userId) {
        assertEquals(1, Databases.count("auth-service", "select count(*) from " + rows, userId), rows);
    }
}
