package io.marquee.auth.partners.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.auth.testing.Auth;
import io.marquee.auth.testing.Engine;
import io.marquee.auth.testing.Events;
import io.marquee.chassis.testing.ApiClient.Answer;
import io.marquee.chassis.testing.EventSchemas;
import io.marquee.chassis.testing.ServiceArchive;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An approved application makes its user a partner, once. */
@ExtendWith(ArquillianExtension.class)
class PartnersIT {

    private static final String ACTIVATED = "io.marquee.partner.activated.v1";

    @ArquillianResource
    private URI base;

    private Auth auth;
    private String email;
    private UUID userId;
    private UUID applicationId;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @BeforeEach
    void register() {
        auth = Auth.at(base);
        email = Auth.freshEmail();
        userId = UUID.fromString(auth.register(email).body().path("userId").asText());
        applicationId = UUID.randomUUID();
    }

    @Test
    void approvedApplicantIsAPartnerWithTheNextToken() throws Exception {
        var login = auth.login(email, Auth.PASSWORD);
        assertFalse(groups(login).contains("partner"), groups(login));
        assertNull(Engine.activate(applicationId, userId));
        var renewed = auth.refresh(login.body().path("refresh_token").asText());
        assertTrue(groups(renewed).contains("partner"), groups(renewed));
        assertTrue(groups(renewed).contains("customer"), "who may sell may still buy");
        var event = Events.about(userId.toString()).get(ACTIVATED);
        assertTrue(event.contains(applicationId.toString()), event);
        assertEquals(List.of(), EventSchemas.problems(ACTIVATED, event));
    }

    @Test
    void repeatedJobActivatesOnce() throws Exception {
        Engine.activate(applicationId, userId);
        Engine.activate(applicationId, userId);
        assertEquals(1, Events.count(userId.toString(), ACTIVATED));
    }

    @Test
    void repeatedJobDoesNotGiveBackARoleThatWasTakenAway() {
        Engine.activate(applicationId, userId);
        var taken = auth.asAdmin().put("/api/v1/users/" + userId + "/roles", Map.of("roles", List.of("customer")));
        assertEquals(200, taken.status(), taken.text());
        Engine.activate(applicationId, userId);
        var login = auth.login(email, Auth.PASSWORD);
        assertFalse(groups(login).contains("partner"), groups(login));
    }

    @Test
    void partnerByAnAdministratorsHandIsToldOfAllTheSame() throws Exception {
        auth.asAdmin().put("/api/v1/users/" + userId + "/roles", Map.of("roles", List.of("customer", "partner")));
        assertNull(Engine.activate(applicationId, userId));
        assertEquals(1, Events.count(userId.toString(), ACTIVATED));
    }

    @Test
    void deletedApplicantIsReportedAsGone() throws Exception {
        var login = auth.as(auth.login(email, Auth.PASSWORD));
        assertEquals(204, login.delete("/api/v1/users/me").status());
        assertEquals("APPLICANT_GONE", Engine.activate(applicationId, userId));
        assertEquals("APPLICANT_GONE", Engine.activate(applicationId, UUID.randomUUID()));
        assertEquals(0, Events.count(userId.toString(), ACTIVATED));
    }

    private static String groups(Answer login) {
        var payload = login.body().path("access_token").asText().split("\\.")[1];
        var claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        return claims.substring(claims.indexOf("groups"));
    }
}
