package io.marquee.auth.tokens.boundary;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.marquee.auth.testing.Auth;
import io.marquee.chassis.testing.ServiceArchive;
import io.marquee.chassis.testing.TestPlatform;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class TokensIT {

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
    void aLoginAnswersAsOauthSays() {
        var email = Auth.freshEmail();
        auth.register(email);
        var answer = auth.login(email.toUpperCase(java.util.Locale.ROOT), Auth.PASSWORD);
        assertEquals(200, answer.status(), answer.text());
        assertEquals("Bearer", answer.body().path("token_type").asText());
        assertEquals(900, answer.body().path("expires_in").asInt());
        assertTrue(answer.header("Cache-Control").orElse("").contains("no-store"));
    }

    @Test
    void aNulCharacterIsRefusedByTheFieldsName() {
        var answer = auth.login("ada\0@example.org", Auth.PASSWORD);
        assertEquals(400, answer.status(), answer.text());
        assertEquals(
                "username",
                answer.body().at("/error/details/violations/0/field").asText());
    }

    @Test
    void anAccessTokenIsVerifiedWithThePublishedKeysAndNamesUserAndRoles() throws Exception {
        var email = Auth.freshEmail();
        var userId = auth.register(email).body().path("userId").asText();
        var token = auth.login(email, Auth.PASSWORD).body().path("access_token").asText();
        var keys = new JsonWebKeySet(auth.anyone().get("/.well-known/jwks.json").text());
        var claims = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setExpectedIssuer(TestPlatform.current().settings().get("jwt.issuer"))
                .setExpectedAudience("marquee-api")
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireJwtId()
                .build()
                .processToClaims(token);
        assertEquals(userId, claims.getSubject());
        assertEquals(email, claims.getStringClaimValue("upn"));
        assertEquals(List.of("customer"), claims.getStringListClaimValue("groups"));
        assertEquals(
                900,
                claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue());
    }

    @Test
    void aTokenIsSignedWithRs256AndNamesItsKey() throws IOException {
        var token = auth.login("admin@example.org", "admin password of the tests")
                .body()
                .path("access_token")
                .asText();
        var header = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[0]));
        assertEquals("RS256", header.path("alg").asText());
        assertTrue(auth.anyone()
                .get("/.well-known/jwks.json")
                .text()
                .contains(header.path("kid").asText()));
    }

    @Test
    void publishedKeysHoldNothingPrivate() throws Exception {
        var answer = auth.anyone().get("/.well-known/jwks.json");
        assertEquals(200, answer.status());
        for (var key : new JsonWebKeySet(answer.text()).getJsonWebKeys()) {
            assertEquals(null, ((PublicJsonWebKey) key).getPrivateKey());
        }
        assertFalse(answer.body().path("keys").path(0).has("d"), answer.text());
    }

    @Test
    void theConfigurationNamesTheEndpoints() {
        var answer = auth.anyone().get("/.well-known/openid-configuration");
        assertEquals(200, answer.status());
        assertEquals(
                "http://localhost/.well-known/jwks.json",
                answer.body().path("jwks_uri").asText());
        assertEquals(
                "http://localhost/api/v1/auth/token",
                answer.body().path("token_endpoint").asText());
    }

    @Test
    void wrongPasswordAndUnknownAccountLookTheSame() {
        var email = Auth.freshEmail();
        auth.register(email);
        var wrong = auth.login(email, "not the password");
        var unknown = auth.login(Auth.freshEmail(), "not the password");
        assertEquals(401, wrong.status(), wrong.text());
        assertEquals(401, unknown.status(), unknown.text());
        assertEquals(
                wrong.body().path("error").path("message"),
                unknown.body().path("error").path("message"));
        assertEquals(
                "invalid_grant",
                wrong.body().path("error").path("details").path("error").asText());
    }

    @Test
    void anUnknownGrantIsRefused() {
        assertEquals(400, auth.token(Map.of("grant_type", "magic")).status());
        assertEquals(400, auth.token(Map.of("username", "x")).status());
    }

    @Test
    void guessingIsSlowedDownForTheAccountAndSaysWhenToComeBack() {
        var email = Auth.freshEmail();
        auth.register(email);
        for (var i = 0; i < 5; i++) {
            assertEquals(401, auth.login(email, "guess " + i).status());
        }
        var limited = auth.login(email, Auth.PASSWORD);
        assertEquals(429, limited.status(), limited.text());
        assertEquals("RATE_LIMITED", limited.errorCode());
        assertEquals("60", limited.header("Retry-After").orElse(""));
    }

    @Test
    void loginsThatSucceedAreNotLimited() {
        var email = Auth.freshEmail();
        auth.register(email);
        for (var i = 0; i < 7; i++) {
            assertEquals(200, auth.login(email, Auth.PASSWORD).status());
        }
    }

    @Test
    void aRefreshTokenIsGoodForOneUse() {
        var email = Auth.freshEmail();
        auth.register(email);
        var first =
                auth.login(email, Auth.PASSWORD).body().path("refresh_token").asText();
        var second = auth.refresh(first);
        assertEquals(200, second.status(), second.text());
        assertNotEquals(first, second.body().path("refresh_token").asText());
        assertEquals(200, auth.as(second).get("/api/v1/users/me").status());
    }

    @Test
    void aRefreshTokenThatComesTwiceEndsItsSessionAndNoOther() throws SQLException {
        var email = Auth.freshEmail();
        var userId = auth.register(email).body().path("userId").asText();
        var other =
                auth.login(email, Auth.PASSWORD).body().path("refresh_token").asText();
        var stolen =
                auth.login(email, Auth.PASSWORD).body().path("refresh_token").asText();
        var next = auth.refresh(stolen).body().path("refresh_token").asText();
        assertEquals(401, auth.refresh(stolen).status());
        assertEquals(401, auth.refresh(next).status());
        assertEquals(200, auth.refresh(other).status());
        try (var connection = TestPlatform.current().database().connect();
                var query = connection.prepareStatement(
                        "select count(*) from audit_log where action = 'REFRESH_TOKEN_REUSED' and subject_id = ?")) {
            query.setString(1, userId);
            var rows = query.executeQuery();
            rows.next();
            assertEquals(1, rows.getInt(1));
        }
    }

    @Test
    void oneOfManyConcurrentUsesOfARefreshTokenWins() {
        var email = Auth.freshEmail();
        auth.register(email);
        var token =
                auth.login(email, Auth.PASSWORD).body().path("refresh_token").asText();
        var won = List.of(1, 2, 3, 4, 5, 6).parallelStream()
                .filter(i -> auth.refresh(token).status() == 200)
                .count();
        assertEquals(1, won);
    }

    /** A password is changed while somebody who knows the old one logs in, or goes on. */
    @Test
    void nobodyComesInWithTheOldPasswordWhileItIsChanged() throws Exception {
        var email = Auth.freshEmail();
        var userId = auth.register(email).body().path("userId").asText();
        var session =
                auth.login(email, Auth.PASSWORD).body().path("refresh_token").asText();
        CompletableFuture<Integer> login;
        CompletableFuture<Integer> refresh;
        try (var connection = TestPlatform.current().database().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select * from users where id = '" + userId + "' for update");
            login = CompletableFuture.supplyAsync(
                    () -> auth.login(email, Auth.PASSWORD).status());
            refresh = CompletableFuture.supplyAsync(() -> auth.refresh(session).status());
            awaitWaiting(2);
            statement.execute("update users set password_hash = 'another' where id = '" + userId + "'");
            statement.execute("update refresh_tokens set revoked_at = now() where user_id = '" + userId + "'");
            connection.commit();
        }
        assertEquals(401, login.get(30, TimeUnit.SECONDS));
        assertEquals(401, refresh.get(30, TimeUnit.SECONDS));
    }

    private static void awaitWaiting(int expected) {
        await("both wait for the change").atMost(Duration.ofSeconds(20)).until(() -> {
            try (var connection = TestPlatform.current().database().connect();
                    var waiting = connection
                            .createStatement()
                            .executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")) {
                waiting.next();
                return waiting.getInt(1) >= expected;
            }
        });
    }

    @Test
    void refreshTokensAreNotInTheDatabase() throws SQLException {
        var email = Auth.freshEmail();
        auth.register(email);
        var token =
                auth.login(email, Auth.PASSWORD).body().path("refresh_token").asText();
        try (var connection = TestPlatform.current().database().connect();
                var rows = connection.createStatement().executeQuery("select t::text from refresh_tokens t")) {
            while (rows.next()) {
                assertFalse(rows.getString(1).contains(token));
            }
        }
    }

    @Test
    void afterLogoutNeitherTokenIsGood() {
        var email = Auth.freshEmail();
        auth.register(email);
        var login = auth.login(email, Auth.PASSWORD);
        assertEquals(204, auth.as(login).post("/api/v1/auth/logout", null).status());
        assertEquals(401, auth.as(login).get("/api/v1/users/me").status());
        assertEquals(
                401, auth.refresh(login.body().path("refresh_token").asText()).status());
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        var foreign = TestPlatform.current().tokens().signedByStranger(java.util.UUID.randomUUID(), "admin");
        assertEquals(401, auth.anyone().withToken(foreign).get("/api/v1/users").status());
    }

    /** The parser of the header refuses such a number by an exception of its own. */
    @Test
    void aTokenWhoseHeaderIsBeyondTheParsersLimitsIsRefusedAsAnyOther() {
        var header = "{\"kid\":" + "1".repeat(1101) + "}";
        var encoded = Base64.getUrlEncoder().encodeToString(header.getBytes(StandardCharsets.UTF_8));
        var answer = auth.anyone().withToken(encoded + ".e30.c2ln").get("/api/v1/users/me");
        assertEquals(401, answer.status(), answer.text());
        assertEquals("UNAUTHORIZED", answer.errorCode());
    }

    @Test
    void privateKeysAreEncryptedInTheDatabase() throws SQLException {
        try (var connection = TestPlatform.current().database().connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("select private_key from signing_keys where retired_at is null")) {
            assertTrue(rows.next());
            var bytes = new String(rows.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1);
            // OID 1.2.840.113549.1.1.1 stands in each unencrypted RSA key.
            assertFalse(bytes.contains("\u002a\u0086\u0048\u0086\u00f7\r\u0001\u0001\u0001"));
            assertFalse(rows.next(), "one key is current");
        }
    }
}
