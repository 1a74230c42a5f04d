package io.marquee.catalog;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.catalog.testing.Catalog;
import io.marquee.catalog.testing.Rows;
import io.marquee.catalog.testing.TestEngine;
import io.marquee.chassis.security.Roles;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.ApiClient.Answer;
import io.marquee.chassis.testing.ServiceArchive;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Applications to become a partner, with the real process and the real database. */
@ExtendWith(ArquillianExtension.class)
class PartnersIT {

    private static final String PARTNERS = "/api/v1/partners";
    private static final Map<String, Object> ORION = Map.of(
            "companyName",
            "Orion Cinemas",
            "country",
            "IN",
            "registrationNumber",
            "U92120KA",
            "website",
            "https://orion.example");

    @ArquillianResource
    private URI base;

    private Catalog catalog;
    private UUID userId;
    private ApiClient applicant;
    private ApiClient admin;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @BeforeEach
    void newApplicant() {
        catalog = new Catalog(base);
        userId = UUID.randomUUID();
        applicant = catalog.client(userId, Roles.CUSTOMER);
        admin = catalog.admin();
    }

    @Test
    void applicationWaitsAndStartsItsProcessOnce() {
        var answer = applicant.with("Idempotency-Key", "apply-" + userId).post(PARTNERS, ORION);
        assertEquals(201, answer.status(), answer.text());
        assertEquals("APPLIED", answer.body().path("status").asText());
        var again = applicant.with("Idempotency-Key", "apply-" + userId).post(PARTNERS, ORION);
        assertEquals(answer.body(), again.body());
        var id = answer.body().path("applicationId").asText();
        assertEquals(1, Rows.events("partner-applied", id).size());
        assertEquals(answer.body(), applicant.get(PARTNERS + "/me").body());
        assertEquals(answer.body(), applicant.get(PARTNERS + "/" + id).body());
    }

    @Test
    void fieldsThatAreWrongAreNamed() {
        var answer = applicant.post(PARTNERS, Map.of("companyName", " ", "country", "India", "website", "orion"));
        assertEquals(400, answer.status());
        assertEquals(
                List.of("companyName", "country", "website"),
                answer.body().at("/error/details/violations").findValuesAsText("field"));
    }

    @Test
    void whoHasAppliedOrSellsAlreadyIsTold() {
        var first = apply();
        var second = applicant.post(PARTNERS, ORION);
        assertEquals("ALREADY_EXISTS", second.errorCode());
        assertEquals(first, second.body().at("/error/details/applicationId").asText());
        assertTrue(second.text().contains("waits for our decision"), second.text());
        assertEquals(
                "ALREADY_EXISTS",
                catalog.partner(UUID.randomUUID()).post(PARTNERS, ORION).errorCode());
        assertEquals(401, ApiClient.at(base).post(PARTNERS, ORION).status());
    }

    @Test
    void oneOfManyApplicationsAtOnceCounts() {
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> applicant.post(PARTNERS, ORION)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertEquals(
                1, answers.stream().filter(answer -> answer.status() == 201).count());
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> assertEquals("ALREADY_EXISTS", answer.errorCode(), answer.text()));
    }

    @Test
    void operationsApproveInTasklist() {
        var id = apply();
        decideInTasklist(id, Map.of("decision", "APPROVED"));
        awaitStatus(id, "APPROVED");
    }

    @Test
    void operationsRejectInTasklistAndTheApplicantReadsWhy() {
        var id = apply();
        decideInTasklist(id, Map.of("decision", "REJECTED", "decisionReason", "No such company."));
        awaitStatus(id, "REJECTED");
        assertEquals("No such company.", mine().body().path("reason").asText());
        assertEquals(201, applicant.post(PARTNERS, ORION).status(), "may apply again");
    }

    @Test
    void decisionThatLacksAReasonComesBackToTasklist() {
        var id = apply();
        decideInTasklist(id, Map.of("decision", "REJECTED", "decisionReason", " "));
        decideInTasklist(id, Map.of("decision", "WITHDRAWN"));
        decideInTasklist(id, Map.of("decision", "REJECTED", "decisionReason", "No such company."));
        awaitStatus(id, "REJECTED");
    }

    @Test
    void operationsApproveByTheApi() {
        var id = apply();
        for (var i = 0; i < 2; i++) {
            var approved = admin.post(PARTNERS + "/" + id + "/approve", null);
            assertEquals("APPROVED", approved.body().path("status").asText(), approved.text());
        }
        assertEquals(1, Rows.events("partner-application-decided", id).size());
        var late = admin.post(PARTNERS + "/" + id + "/reject", Map.of("reason", "On second thought"));
        assertEquals("INVALID_STATE", late.errorCode());
        assertEquals("APPROVED", late.body().at("/error/details/status").asText());
        await("the task leaves Tasklist")
                .atMost(Duration.ofSeconds(30))
                .until(() -> !TestEngine.decideInTasklist(id, Map.of("decision", "APPROVED")));
    }

    @Test
    void operationsRejectByTheApiWithAReason() {
        var id = apply();
        var silent = admin.post(PARTNERS + "/" + id + "/reject", Map.of("reason", ""));
        assertEquals("VALIDATION_ERROR", silent.errorCode());
        var rejected = admin.post(PARTNERS + "/" + id + "/reject", Map.of("reason", "No such company."));
        assertEquals("No such company.", rejected.body().path("reason").asText(), rejected.text());
    }

    @Test
    void applicantWithdrawsWhatIsNotDecided() {
        var id = apply();
        var withdraw = PARTNERS + "/" + id + "/withdraw";
        assertEquals(
                404,
                catalog.client(UUID.randomUUID(), Roles.CUSTOMER)
                        .post(withdraw, null)
                        .status());
        assertEquals(
                "WITHDRAWN",
                applicant.post(withdraw, null).body().path("status").asText());
        assertEquals(
                "WITHDRAWN",
                applicant.post(withdraw, null).body().path("status").asText());
        assertEquals(
                "INVALID_STATE",
                admin.post(PARTNERS + "/" + id + "/approve", null).errorCode());
        var next = apply();
        admin.post(PARTNERS + "/" + next + "/approve", null);
        assertEquals(
                "INVALID_STATE",
                applicant.post(PARTNERS + "/" + next + "/withdraw", null).errorCode());
    }

    @Test
    void operationsListWhatWaitsTheOldestFirst() {
        var first = apply();
        var other = catalog.client(UUID.randomUUID(), Roles.CUSTOMER);
        var second = other.post(PARTNERS, ORION).body().path("applicationId").asText();
        var support = catalog.client(UUID.randomUUID(), Roles.SUPPORT);
        var found = new java.util.ArrayList<String>();
        var cursor = "";
        do {
            var page = support.get(PARTNERS + "?status=APPLIED&limit=100" + cursor);
            assertEquals(200, page.status(), page.text());
            found.addAll(page.body().path("items").findValuesAsText("applicationId"));
            cursor = page.body().path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.body().path("nextCursor").asText();
        } while (!cursor.isEmpty());
        assertTrue(found.indexOf(first) >= 0 && found.indexOf(first) < found.indexOf(second), found.toString());
        assertEquals("VALIDATION_ERROR", support.get(PARTNERS + "?status=NEW").errorCode());
    }

    @Test
    void applicationIsNobodyElsesBusiness() {
        var id = apply();
        var stranger = catalog.client(UUID.randomUUID(), Roles.CUSTOMER);
        assertEquals(404, stranger.get(PARTNERS + "/" + id).status());
        assertEquals(404, stranger.get(PARTNERS + "/me").status());
        assertEquals(403, stranger.get(PARTNERS).status());
        assertEquals(403, stranger.post(PARTNERS + "/" + id + "/approve", null).status());
        var support = catalog.client(UUID.randomUUID(), Roles.SUPPORT);
        assertEquals(200, support.get(PARTNERS + "/" + id).status());
        assertEquals(403, support.post(PARTNERS + "/" + id + "/approve", null).status());
    }

    @Test
    void nobodyApprovesTheOwnApplication() {
        var both = catalog.client(userId, Roles.CUSTOMER, Roles.ADMIN);
        var id = apply();
        assertEquals(
                "FORBIDDEN", both.post(PARTNERS + "/" + id + "/approve", null).errorCode());
    }

    private String apply() {
        var answer = applicant.post(PARTNERS, ORION);
        assertEquals(201, answer.status(), answer.text());
        return answer.body().path("applicationId").asText();
    }

    private Answer mine() {
        return applicant.get(PARTNERS + "/me");
    }

    private static void decideInTasklist(String id, Map<String, Object> decision) {
        await("the task of application " + id)
                .atMost(Duration.ofSeconds(30))
                .until(() -> TestEngine.decideInTasklist(id, decision));
    }

    private void awaitStatus(String id, String status) {
        await("application " + id + " is " + status)
                .atMost(Duration.ofSeconds(30))
                .until(() -> applicant
                        .get(PARTNERS + "/" + id)
                        .body()
                        .path("status")
                        .asText()
                        .equals(status));
    }
}
