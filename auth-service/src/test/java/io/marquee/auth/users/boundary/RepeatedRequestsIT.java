package io.marquee.auth.users.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.marquee.auth.testing.Auth;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.ApiClient.Answer;
import io.marquee.chassis.testing.ServiceArchive;
import io.marquee.chassis.testing.TestPlatform;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
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

/** Writes with an {@code Idempotency-Key}, and what is kept for it. */
@ExtendWith(ArquillianExtension.class)
class RepeatedRequestsIT {

    private static final String REGISTER = "/api/v1/auth/register";
    private static final String ME = "/api/v1/users/me";

    @ArquillianResource
    URI base;

    private final String email = Auth.freshEmail();
    private final String key = UUID.randomUUID().toString();
    private final Map<String, String> candidate =
            Map.of("email", email, "password", Auth.PASSWORD, "fullName", "Ada Lovelace");
    private Auth auth;
    private ApiClient anyone;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @BeforeEach
    void connect() {
        auth = Auth.at(base);
        anyone = auth.anyone().with("Idempotency-Key", key);
    }

    @Test
    void aRepeatedRegistrationGetsTheFirstAnswerAgain() {
        var first = anyone.post(REGISTER, candidate);
        assertReplayed(first, anyone.post(REGISTER, candidate));
        assertEquals(201, first.status(), first.text());
        assertEquals("ALREADY_EXISTS", auth.register(email).errorCode(), "without a key it is another request");
    }

    @Test
    void anotherPersonWithTheSameKeyGetsNobodyElsesAnswer() {
        anyone.post(REGISTER, candidate);
        var guess = Map.of("email", email, "password", "a wrong guess", "fullName", "Ada Lovelace");
        var other = anyone.post(REGISTER, guess);
        assertEquals("IDEMPOTENCY_KEY_REUSED", other.errorCode(), other.text());
        assertFalse(other.text().contains(email), other.text());
    }

    @Test
    void anAttemptThatDiedAfterItsWorkIsFinishedByTheNext() throws SQLException {
        var first = anyone.post(REGISTER, candidate);
        forgetTheAnswer();
        var second = anyone.post(REGISTER, candidate);
        assertEquals(201, second.status(), second.text());
        assertEquals(first.body().path("userId"), second.body().path("userId"));
        var user = signedIn();
        var change = Map.of("oldPassword", Auth.PASSWORD, "newPassword", "a new password");
        assertEquals(204, user.post(ME + "/password", change).status());
        forgetTheAnswer();
        assertEquals(204, user.post(ME + "/password", change).status());
    }

    @Test
    void aRepeatedChangeOfThePasswordIsNotRefused() {
        auth.register(email);
        var user = signedIn();
        var change = Map.of("oldPassword", Auth.PASSWORD, "newPassword", "a new password");
        var first = user.post(ME + "/password", change);
        assertEquals(204, first.status(), first.text());
        assertReplayed(first, user.post(ME + "/password", change));
        assertEquals(
                400,
                user.with("Idempotency-Key", "another")
                        .post(ME + "/password", change)
                        .status());
    }

    @Test
    void profileRolesAndDeletionMayBeRepeated() {
        var userId = auth.register(email).body().path("userId").asText();
        var user = signedIn();
        var name = Map.of("fullName", "Countess Lovelace");
        var renamed = user.patch(ME, name);
        assertReplayed(renamed, user.patch(ME, name));
        var admin = auth.asAdmin().with("Idempotency-Key", key);
        var roles = Map.of("roles", List.of("customer", "support"));
        var given = admin.put("/api/v1/users/" + userId + "/roles", roles);
        assertReplayed(given, admin.put("/api/v1/users/" + userId + "/roles", roles));
        var deleted = user.delete(ME);
        assertEquals(204, deleted.status(), deleted.text());
        assertReplayed(deleted, user.delete(ME));
    }

    @Test
    void noKeptAnswerRemembersADeletedUser() throws SQLException {
        var userId = anyone.post(REGISTER, candidate).body().path("userId").asText();
        var user = signedIn();
        user.patch(ME, Map.of("phone", "+919876543210"));
        assertEquals(2, answersAbout(userId));
        assertEquals(204, user.delete(ME).status());
        assertEquals(0, answersAbout(userId));
    }

    @Test
    void nobodyWhoReadsTheTableCanTryPasswordsOut() throws Exception {
        var body = new ObjectMapper().writeValueAsString(candidate);
        anyone.post(REGISTER, body);
        var plain = MessageDigest.getInstance("SHA-256").digest(("\0" + body).getBytes(StandardCharsets.UTF_8));
        try (var connection = TestPlatform.current().database().connect();
                var statement = connection.prepareStatement("select * from idempotency_keys where key = ?")) {
            statement.setString(1, key);
            try (var row = statement.executeQuery()) {
                assertTrue(row.next());
                assertFalse(Arrays.equals(plain, row.getBytes("request_hash")));
                assertFalse(new String(row.getBytes("body"), StandardCharsets.UTF_8).contains(Auth.PASSWORD));
            }
        }
    }

    @Test
    void aLoginIsNeverKept() throws SQLException {
        auth.register(email);
        var form = "grant_type=password&username=" + email + "&password=correct+horse+battery";
        var login = anyone.with("Content-Type", "application/x-www-form-urlencoded");
        var first = login.post("/api/v1/auth/token", form);
        var second = login.post("/api/v1/auth/token", form);
        assertEquals(200, second.status(), second.text());
        assertNotEquals(first.text(), second.text());
        assertEquals(0, count("select count(*) from idempotency_keys where key = ?", key));
    }

    private ApiClient signedIn() {
        return auth.as(auth.login(email, Auth.PASSWORD)).with("Idempotency-Key", key);
    }

    private static void assertReplayed(Answer first, Answer second) {
        assertTrue(first.header("Idempotent-Replayed").isEmpty(), first.text());
        assertEquals("true", second.header("Idempotent-Replayed").orElse(""), second.text());
        assertEquals(first.status(), second.status());
        assertEquals(first.text(), second.text());
    }

    /** As if the service had died between its work and its answer, and the time of that attempt were over. */
    private void forgetTheAnswer() throws SQLException {
        var sql = "update idempotency_keys set state = 'RUNNING', status = null, body = null, lease_until = now()"
                + " where key = ?";
        try (var connection = TestPlatform.current().database().connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            assertTrue(statement.executeUpdate() > 0);
        }
    }

    private static int answersAbout(String userId) throws SQLException {
        return count(
                "select count(*) from idempotency_keys where convert_from(body, 'UTF8') like '%' || ? || '%'", userId);
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
