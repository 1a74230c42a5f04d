package io.marquee.system.platform;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.system.platform.Users.Customer;
import java.time.Duration;
import java.util.Map;

/** Applications to become a partner. */
public final class Applications {

    /** Longer than a service takes to come back on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Applications() {}

    public static Answer request(Customer applicant, String company) {
        return applicant
                .api()
                .post(
                        "/partners",
                        Map.of("companyName", company, "country", "IN", "website", "https://example.org/cinema"));
    }

    /** @return the application's id */
    public static String apply(Customer applicant, String company) {
        return request(applicant, company).expect(201).text("applicationId");
    }

    /** Operations approve by the API. */
    public static void approve(String applicationId) {
        Users.as("admin").post("/partners/" + applicationId + "/approve", "").expect(200);
    }

    public static JsonNode awaitStatus(Customer applicant, String applicationId, String status) {
        return await("application " + applicationId + " is " + status)
                .atMost(PATIENCE)
                .until(
                        () -> applicant.api().get("/partners/" + applicationId).body(),
                        application -> application.path("status").asText().equals(status));
    }
}
