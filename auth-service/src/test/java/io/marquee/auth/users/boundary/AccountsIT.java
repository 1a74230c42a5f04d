package io.marquee.auth.users.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.auth.testing.Auth;
import io.marquee.auth.testing.Events;
import io.marquee.chassis.testing.EventSchemas;
import io.marquee.chassis.testing.ServiceArchive;
import io.marquee.chassis.testing.TestPlatform;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AccountsIT {

    private static final String REGISTER = "/api/v1/auth/register";
    private static final String ME = "/api/v1/users/me";
    /** In marquee-test.properties. */
    private static final int MOST_REGISTRATIONS_A_MINUTE = 600;

    @ArquillianResource
    URI base;

    private Auth auth;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @BeforeEach
    void connect() {
        auth = Auth.at(base);
    }

    @Test
    void whoRegistersIsACustomer() {
        var email = Auth.freshEmail();
        var answer = auth.register(email);
        assertEquals(201, answer.status(), answer.text());
        assertEquals(email, answer.body().path("email").asText());
        assertEquals("customer", answer.body().path("roles").path(0).asText());
        assertFalse(answer.text().contains("assword"), answer.text());
    }

    @Test
    void eachWrongFieldOfARegistrationIsNamed() {
        var request = Map.of("email", "nobody", "password", "short", "fullName", " ", "phone", "12");
        var answer = auth.anyone().post(REGISTER, request);
        assertEquals(400, answer.status(), answer.text());
        assertEquals("VALIDATION_ERROR", answer.errorCode());
        var fields =
                answer.body().path("error").path("details").path("violations").findValuesAsText("field");
        assertEquals(List.of("email", "password", "fullName", "phone"), fields);
    }

    @Test
    void oneAddressHasOneAccountWhateverItsCase() {
        var email = Auth.freshEmail();
        auth.register(email);
        var again = auth.register(email.toUpperCase(Locale.ROOT));
        assertEquals(409, again.status(), again.text());
        assertEquals("ALREADY_EXISTS", again.errorCode());
    }

    /** PostgreSQL logs the values of a row that its unique index refuses. */
    @Test
    void addressOfAnAccountIsNotInTheDatabasesLog() throws IOException {
        var email = Auth.freshEmail();
        auth.register(email);
        assertEquals(409, auth.register(email).status());
        assertFalse(TestPlatform.current().database().log().contains(email));
    }

    @Test
    void twoRegistrationsAtOnceMakeOneAccount() {
        var email = Auth.freshEmail();
        var statuses = List.of(1, 2, 3, 4).parallelStream()
                .map(i -> auth.register(email).status())
                .sorted()
                .toList();
        assertEquals(List.of(201, 409, 409, 409), statuses);
    }

    @Test
    void anAddressThatRegistersTooOftenIsToldToWaitAndOthersAreNot() {
        var hasty = auth.asNewCustomer().with("X-Forwarded-For", "203.0.113.7");
        var refused = IntStream.range(0, 2 * MOST_REGISTRATIONS_A_MINUTE)
                .parallel()
                .mapToObj(i -> hasty.post(REGISTER, "{}"))
                .filter(answer -> answer.status() != 400)
                .findAny()
                .orElseThrow();
        assertEquals(429, refused.status(), refused::text);
        assertEquals("RATE_LIMITED", refused.errorCode());
        assertEquals(201, auth.register(Auth.freshEmail()).status());
    }

    @Test
    void malformedJsonIsRefusedAsSuch() {
        var answer = auth.anyone().post(REGISTER, "{\"email\": ");
        assertEquals(400, answer.status(), answer.text());
        assertEquals("MALFORMED_REQUEST", answer.errorCode());
    }

    @Test
    void anEmptyBodyIsRefused() {
        var answer = auth.anyone().with("Content-Type", "application/json").post(REGISTER, null);
        assertEquals(400, answer.status(), answer.text());
    }

    @Test
    void aRegistrationIsAnnouncedInTheSameTransaction() throws SQLException {
        var userId = auth.register(Auth.freshEmail()).body().path("userId").asText();
        assertEquals(
                1, count("select count(*) from outbox where type = 'io.marquee.user.created.v1' and key = ?", userId));
        assertEquals(
                1, count("select count(*) from audit_log where action = 'USER_REGISTERED' and subject_id = ?", userId));
    }

    @Test
    void eachEventFitsItsPublishedSchema() throws SQLException {
        var email = Auth.freshEmail();
        var userId = auth.register(email).body().path("userId").asText();
        var user = auth.as(auth.login(email, Auth.PASSWORD));
        user.patch(ME, Map.of("phone", "+919876543210"));
        user.delete(ME);
        var events = Events.about(userId);
        assertEquals(
                List.of("io.marquee.user.created.v1", "io.marquee.user.updated.v1", "io.marquee.user.deleted.v1"),
                List.copyOf(events.keySet()));
        events.forEach((type, data) -> assertEquals(List.of(), EventSchemas.problems(type, data), data));
        assertFalse(EventSchemas.problems("io.marquee.user.deleted.v1", "{}").isEmpty());
    }

    @Test
    void usersSeeAndChangeTheirProfile() {
        var customer = auth.asNewCustomer();
        var changed = customer.patch(ME, Map.of("fullName", "Countess Lovelace", "phone", "+44 20 7946 0000"));
        assertEquals(200, changed.status(), changed.text());
        var me = customer.get(ME).body();
        assertEquals("Countess Lovelace", me.path("fullName").asText());
        assertEquals("+442079460000", me.path("phone").asText());
        assertTrue(customer.patch(ME, Map.of("phone", "")).body().path("phone").isNull());
    }

    @Test
    void aProfileNeedsAToken() {
        var answer = auth.anyone().get(ME);
        assertEquals(401, answer.status(), answer.text());
        assertEquals("UNAUTHORIZED", answer.errorCode());
    }

    @Test
    void aDeletedUserIsForgottenAndTheAddressIsFree() throws SQLException {
        var email = Auth.freshEmail();
        var userId = auth.register(email).body().path("userId").asText();
        var user = auth.as(auth.login(email, Auth.PASSWORD));
        assertEquals(204, user.delete(ME).status());
        assertEquals(404, user.get(ME).status());
        assertEquals(401, auth.login(email, Auth.PASSWORD).status());
        assertEquals(
                1,
                count(
                        "select count(*) from users where id = ?::uuid and email is null and deleted_at is not null",
                        userId));
        assertEquals(
                1, count("select count(*) from outbox where type = 'io.marquee.user.deleted.v1' and key = ?", userId));
        var again = auth.register(email);
        assertEquals(201, again.status(), again.text());
        assertNotEquals(userId, again.body().path("userId").asText());
    }

    @Test
    void aNewPasswordReplacesTheOldAndEndsSessions() {
        var email = Auth.freshEmail();
        auth.register(email);
        var login = auth.login(email, Auth.PASSWORD);
        var user = auth.as(login);
        var wrong =
                user.post(ME + "/password", Map.of("oldPassword", "something else", "newPassword", "a new password"));
        assertEquals(400, wrong.status(), wrong.text());
        var right = user.post(ME + "/password", Map.of("oldPassword", Auth.PASSWORD, "newPassword", "a new password"));
        assertEquals(204, right.status(), right.text());
        assertEquals(401, auth.login(email, Auth.PASSWORD).status());
        assertEquals(200, auth.login(email, "a new password").status());
        assertEquals(
                401, auth.refresh(login.body().path("refresh_token").asText()).status());
    }

    @Test
    void guessingTheOldPasswordIsSlowedDown() {
        var customer = auth.asNewCustomer();
        var statuses = IntStream.range(0, 6)
                .map(i -> customer.post(
                                ME + "/password", Map.of("oldPassword", "guess " + i, "newPassword", "a new password"))
                        .status())
                .boxed()
                .toList();
        assertEquals(List.of(400, 400, 400, 400, 400, 429), statuses);
    }

    @Test
    void onlyAdministratorsListUsers() {
        assertEquals(403, auth.asNewCustomer().get("/api/v1/users").status());
        assertEquals(401, auth.anyone().get("/api/v1/users").status());
    }

    @Test
    void theListIsReadPageByPage() {
        var last = auth.register(Auth.freshEmail()).body().path("userId").asText();
        var before = auth.register(Auth.freshEmail()).body().path("userId").asText();
        var admin = auth.asAdmin();
        var first = admin.get("/api/v1/users?limit=1");
        assertEquals(before, first.body().path("items").path(0).path("userId").asText(), first.text());
        var next = first.body().path("nextCursor").asText();
        var second = admin.get("/api/v1/users?limit=1&cursor=" + next);
        assertEquals(last, second.body().path("items").path(0).path("userId").asText(), second.text());
        assertEquals(400, admin.get("/api/v1/users?cursor=nonsense").status());
    }

    @Test
    void anAdministratorFindsAUserByAddressAndGivesRoles() throws SQLException {
        var email = Auth.freshEmail();
        auth.register(email);
        var admin = auth.asAdmin();
        var found = admin.get("/api/v1/users?email=" + email.toLowerCase(Locale.ROOT))
                .body()
                .path("items")
                .path(0);
        var userId = found.path("userId").asText();
        var answer = admin.put("/api/v1/users/" + userId + "/roles", Map.of("roles", List.of("customer", "support")));
        assertEquals(200, answer.status(), answer.text());
        assertEquals(
                1,
                count(
                        "select count(*) from audit_log where action = 'ROLES_CHANGED' and actor_id is not null"
                                + " and details @> '{\"after\": [\"customer\", \"support\"]}' and subject_id = ?",
                        userId));
    }

    @Test
    void anUnknownRoleIsRefusedByName() {
        var userId = auth.register(Auth.freshEmail()).body().path("userId").asText();
        var answer =
                auth.asAdmin().put("/api/v1/users/" + userId + "/roles", Map.of("roles", List.of("customer", "king")));
        assertEquals(400, answer.status(), answer.text());
        assertTrue(answer.text().contains("roles[1]"), answer.text());
    }

    @Test
    void theLastAdministratorStays() {
        var admin = auth.asAdmin();
        var adminId = admin.get(ME).body().path("userId").asText();
        var answer = admin.put("/api/v1/users/" + adminId + "/roles", Map.of("roles", List.of("customer")));
        assertEquals(409, answer.status(), answer.text());
        assertEquals(409, admin.delete(ME).status());
    }

    private static int count(String sql, String parameter) throws SQLException {
        try (var connection = TestPlatform.current().database().connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
