package io.marquee.catalog.partners.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An application is decided once. */
class PartnerApplicationTest {

    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    private final PartnerApplication application = new PartnerApplication(
            UUID.randomUUID(), UUID.randomUUID(), new Company(" Orion ", "IN", " ", "https://orion.example"), NOW);

    @Test
    void firstDecisionCounts() {
        assertTrue(application.decide(rejection("No such company."), NOW));
        assertFalse(application.decide(new Verdict(Decision.APPROVED, null, null), NOW));
        assertEquals(Decision.REJECTED, application.decision());
        assertEquals("No such company.", application.decisionReason());
    }

    @Test
    void onlyAnApprovedApplicantBecomesAPartner() {
        application.activate(NOW);
        assertEquals(ApplicationStatus.APPLIED, application.status());
        application.decide(new Verdict(Decision.APPROVED, "Nice.", null), NOW);
        application.activate(NOW);
        assertEquals(ApplicationStatus.ACTIVE, application.status());
        assertEquals(Decision.APPROVED, application.decision());
        assertNull(application.decisionReason(), "only a rejection has a reason");
    }

    @Test
    void deletedAccountWithdrawsWhatIsNotFinished() {
        application.decide(new Verdict(Decision.APPROVED, null, null), NOW);
        application.forgetApplicant(NOW);
        assertEquals(ApplicationStatus.WITHDRAWN, application.status());
        assertNull(application.companyName());
        assertNull(application.website());
        application.activate(NOW);
        assertEquals(ApplicationStatus.WITHDRAWN, application.status(), "a late activation brings nothing back");
    }

    @Test
    void deletedAccountLeavesARejectionARejection() {
        application.decide(rejection("No such company."), NOW);
        application.forgetApplicant(NOW);
        assertEquals(ApplicationStatus.REJECTED, application.status());
    }

    @Test
    void textsAreStrippedAndEmptyOnesUnknown() {
        assertEquals("Orion", application.companyName());
        assertNull(application.registrationNumber());
    }

    @Test
    void rejectionNeedsAReasonOfBearableLength() {
        assertThrows(IllegalArgumentException.class, () -> rejection(" "));
        assertThrows(IllegalArgumentException.class, () -> rejection("x".repeat(501)));
        assertThrows(IllegalArgumentException.class, () -> new Verdict(null, "why not", null));
    }

    private static Verdict rejection(String reason) {
        return new Verdict(Decision.REJECTED, reason, null);
    }
}
