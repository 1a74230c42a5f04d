package io.marquee.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.system.platform.Answer;
import io.marquee.system.platform.Applications;
import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Http;
import io.marquee.system.platform.Mails;
import io.marquee.system.platform.Operate;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Tasklist;
import io.marquee.system.platform.Users;
import io.marquee.system.platform.Users.Customer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody applies to become a partner, operations decide, and the partner sells. */
class PartnerIT {

    private static final String OPERATIONS = "operations";

    private final Customer applicant = Users.newCustomer();
    private final String company =
            "Cinema " + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

    @Test
    void applicantIsApprovedInTasklistSetsUpATheatreByImportAndSells() {
        var applicationId = apply();
        var tasklist = Tasklist.login();
        var task = tasklist.awaitTask(OPERATIONS, "applicationId", applicationId);
        assertEquals("Review application", task.path("name").asText());
        assertTrue(tasklist.form(task).contains("companyName"), "the form shows the company");
        tasklist.complete(task, Map.of("decision", "APPROVED"));

        Applications.awaitStatus(applicant, applicationId, "ACTIVE");
        assertTrue(Mails.await(applicant.email(), 1).toString().contains("you are a partner"));
        Operate.login().awaitInstanceWith("applicationId", applicationId, "COMPLETED");

        var partner = Users.loginAgain(applicant);
        Programme.newShow(); // By an administrator: the city is in the catalog.
        var code = company.replace("Cinema ", "P");
        assertImported(send(partner, "theatres", "application/x-ndjson", theatre(code)));
        assertImported(send(partner, "shows", "text/csv", showOf(code)));
        sell(showId(partner, code));
    }

    @Test
    void applicantIsRejectedInTasklistAndReadsWhy() {
        var applicationId = apply();
        var tasklist = Tasklist.login();
        var first = tasklist.awaitTask(OPERATIONS, "applicationId", applicationId);
        tasklist.complete(first, Map.of("decision", "REJECTED"));
        var again = await("the task comes back without a reason")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> tasklist.task(OPERATIONS, "applicationId", applicationId)
                                .orElse(first),
                        task -> !task.path("id").equals(first.path("id")));
        var reason = "The register of companies does not know it.";
        tasklist.complete(again, Map.of("decision", "REJECTED", "decisionReason", reason));

        assertEquals(
                reason,
                Applications.awaitStatus(applicant, applicationId, "REJECTED")
                        .path("reason")
                        .asText());
        assertTrue(Mails.await(applicant.email(), 1).toString().contains(reason));
        var theatre = theatre("NOBODY");
        assertEquals(
                403,
                send(Users.loginAgain(applicant), "theatres", "application/x-ndjson", theatre)
                        .status());
    }

    @Test
    void operationsDecideByTheApiAndTheTaskLeavesTasklist() {
        var applicationId = apply();
        var tasklist = Tasklist.login();
        tasklist.awaitTask(OPERATIONS, "applicationId", applicationId);
        Applications.approve(applicationId);
        Applications.awaitStatus(applicant, applicationId, "ACTIVE");
        Users.as("admin")
                .post("/partners/" + applicationId + "/reject", Map.of("reason", "Too late"))
                .expect(409);
        await("the task has left Tasklist")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> tasklist.task(OPERATIONS, "applicationId", applicationId)
                        .isEmpty());
        assertEquals(
                applicant.userId(),
                Users.loginAgain(applicant).get("/partners/me").expect(200).text("userId"));
    }

    @Test
    void whoWithdrawsMayApplyAgain() {
        var applicationId = apply();
        Applications.request(applicant, company).expect(409);
        applicant.api().post("/partners/" + applicationId + "/withdraw", "").expect(200);
        Operate.login().awaitInstanceWith("applicationId", applicationId, "COMPLETED");
        apply();
        assertEquals(0, Mails.to(applicant.email()).size());
    }

    private String apply() {
        var answer = Applications.request(applicant, company).expect(201);
        assertEquals("APPLIED", answer.text("status"));
        return answer.text("applicationId");
    }

    private static Answer send(Http sender, String kind, String type, String file) {
        return sender.send("POST", "/imports/" + kind, type, file);
    }

    private static void assertImported(Answer report) {
        report.expect(200);
        assertEquals(1, report.body().path("imported").asInt(), report.toString());
    }

    private static String theatre(String code) {
        return """
                {"code":"%1$s","name":"Cinema %1$s","city":{"name":"Bengaluru","country":"IN"},\
                "screens":[{"name":"Screen 1","rows":[{"label":"A","count":8,"gapsAfter":[4],"accessible":[1,8]},\
                {"label":"B","count":8,"type":"RECLINER"}]}]}\
                """.formatted(code);
    }

    /** A show of a film that an administrator has put into the catalog. */
    private static String showOf(String code) {
        Users.as("admin")
                .post(
                        "/movies",
                        Map.of("title", "Film " + code, "releaseDate", "2026-01-02", "runningTimeMinutes", 100))
                .expect(201);
        return """
                theatre,screen,startsAt,movie.title,format,language,price.STANDARD,price.RECLINER
                %1$s,Screen 1,%2$sT18:30,Film %1$s,2D,Kannada,180.00,320.00
                """.formatted(code, LocalDate.now().plusDays(3));
    }

    private static String showId(Http partner, String code) {
        var theatres = partner.get("/theatres?limit=100").expect(200).body().path("items");
        for (var theatre : theatres) {
            if (theatre.path("code").asText().equals(code)) {
                return partner.get("/theatres/" + theatre.path("theatreId").asText() + "/shows")
                        .expect(200)
                        .body()
                        .at("/items/0/showId")
                        .asText();
            }
        }
        throw new AssertionError("The catalog has no theatre " + code + ": " + theatres);
    }

    private static void sell(String showId) {
        var buyer = Users.newCustomer();
        await("booking-service knows the show")
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        Users.anonymous().get("/shows/" + showId + "/seats").status() == 200);
        var bookingId = Bookings.pending(buyer.api(), showId, "A1", "B1");
        Bookings.pay(buyer.api(), bookingId);
        Bookings.awaitStatus(buyer.api(), bookingId, "CONFIRMED");
    }
}
