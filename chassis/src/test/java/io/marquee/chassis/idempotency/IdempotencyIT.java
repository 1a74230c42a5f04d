package io.marquee.chassis.idempotency;

import static io.marquee.chassis.testing.Rivals.atOnce;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.chassis.security.Roles;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.ApiClient.Answer;
import io.marquee.chassis.testing.PayaraProcess;
import io.marquee.chassis.testing.TestPlatform;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
class IdempotencyIT {

    private static final String THINGS = "/api/v1/things";
    private static final TestPlatform PLATFORM = TestPlatform.current();

    @ArquillianResource
    URI base;

    private final UUID user = UUID.randomUUID();
    private final String name = "thing-" + UUID.randomUUID();
    private final Map<String, Object> thing = Map.of("name", name, "workMillis", 0);
    private ApiClient client;
    private ApiClient keyed;

    @Deployment(testable = false)
    static WebArchive service() {
        return ThingsArchive.make();
    }

    @BeforeEach
    void signIn() {
        client = ApiClient.at(base).withToken(PLATFORM.tokens().token(user, Roles.CUSTOMER));
        keyed = client.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/optional", "/open", "/stage", "/foreign-thread", "/suspended"})
    void repetitionGetsTheFirstAnswerAgain(String way) throws SQLException {
        var first = keyed.post(THINGS + way, thing);
        var second = keyed.post(THINGS + way, thing);

        assertEquals(201, first.status(), first.text());
        assertTrue(first.header("Idempotent-Replayed").isEmpty());
        assertEquals(201, second.status(), second.text());
        assertEquals("true", second.header("Idempotent-Replayed").orElseThrow());
        assertEquals(first.text(), second.text());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.header("Content-Type"), second.header("Content-Type"));
        assertEquals(1, attempts());
    }

    @Test
    void answerWithoutABodyIsKeptToo() throws SQLException {
        assertEquals(204, keyed.post(THINGS + "/empty", thing).status());
        var second = keyed.post(THINGS + "/empty", thing);

        assertEquals(204, second.status());
        assertEquals("true", second.header("Idempotent-Replayed").orElseThrow());
        assertEquals(1, attempts());
    }

    @Test
    void keyIsRequiredWhereTheContractSaysSo() throws SQLException {
        var answer = client.post(THINGS, thing);

        assertEquals(400, answer.status());
        assertEquals("IDEMPOTENCY_KEY_REQUIRED", answer.errorCode());
        assertEquals(201, client.post(THINGS + "/optional", thing).status());
        assertEquals(1, attempts());
    }

    @Test
    void keyThatIsTooLongOrHasSpacesIsRefused() {
        assertRefused(client.with("Idempotency-Key", "k".repeat(256)).post(THINGS, thing));
        assertRefused(client.with("Idempotency-Key", "two words").post(THINGS, thing));
        assertEquals(
                201,
                client.with("Idempotency-Key", "k".repeat(255))
                        .post(THINGS, thing)
                        .status());
    }

    @Test
    void keyCannotBeUsedForAnotherBody() throws SQLException {
        keyed.post(THINGS, thing);
        var other = keyed.post(THINGS, Map.of("name", name, "workMillis", 1));

        assertEquals(422, other.status());
        assertEquals("IDEMPOTENCY_KEY_REUSED", other.errorCode());
        assertEquals(1, attempts());
    }

    @Test
    void keyBelongsToItsUserAndOperation() throws SQLException {
        var key = UUID.randomUUID().toString();
        var other = ApiClient.at(base).withToken(PLATFORM.tokens().token(UUID.randomUUID(), Roles.CUSTOMER));

        var mine = client.with("Idempotency-Key", key).post(THINGS, thing);
        var theirs = other.with("Idempotency-Key", key).post(THINGS, thing);
        var elsewhere = client.with("Idempotency-Key", key).post(THINGS + "/optional", thing);

        assertNotEquals(mine.text(), theirs.text());
        assertNotEquals(mine.text(), elsewhere.text());
        assertEquals(3, attempts());
    }

    @Test
    void fiftyAtOnceHaveTheEffectOfOne() throws Exception {
        var slow = Map.of("name", name, "workMillis", 1000);

        var answers = atOnce(50, i -> keyed.post(THINGS, slow));

        assertEquals(1, attempts());
        assertEquals(1, things());
        assertTrue(answers.stream().anyMatch(answer -> answer.status() == 201), "nobody was served");
        answers.stream().filter(answer -> answer.status() != 201).forEach(answer -> {
            assertEquals("REQUEST_IN_PROGRESS", answer.errorCode(), answer.text());
            assertEquals("1", answer.header("Retry-After").orElseThrow());
        });
        assertEquals(201, keyed.post(THINGS, slow).status());
        assertEquals(1, attempts());
    }

    @Test
    void fiftyAtOnceWithoutTheFilterAreFifty() throws Exception {
        atOnce(50, i -> keyed.post(THINGS + "/naive", thing));

        assertEquals(50, things());
    }

    /** Random, so that the database cannot make it short enough for its index. */
    @Test
    void pathThatIsTooLongLeadsNowhere() throws SQLException {
        var kind =
                Stream.generate(UUID::randomUUID).limit(90).map(UUID::toString).collect(Collectors.joining());

        var answer = keyed.post(THINGS + "/failing/" + kind, thing);

        assertEquals(404, answer.status(), answer.text());
        assertEquals("NOT_FOUND", answer.errorCode());
        assertEquals(0, attempts());
    }

    @Test
    void whoFindsNoFreeThreadIsToldToComeAgain() {
        var answer = keyed.post(THINGS + "/failing/overloaded", thing);

        assertEquals(503, answer.status(), answer.text());
        assertEquals("SERVICE_UNAVAILABLE", answer.errorCode());
        assertTrue(Integer.parseInt(answer.header("Retry-After").orElseThrow()) >= 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unavailable", "overloaded", "limited", "in-progress", "broken"})
    void answerThatMayChangeIsNotKeptButItsResourceStaysTheSame(String kind) throws SQLException {
        var first = keyed.post(THINGS + "/failing/" + kind, thing);
        var second = keyed.post(THINGS + "/failing/" + kind, thing);

        assertEquals(first.status(), second.status());
        assertTrue(second.header("Idempotent-Replayed").isEmpty());
        assertEquals(2, attempts());
        assertEquals(1, things());
    }

    @Test
    void refusalByARuleIsKept() throws SQLException {
        keyed.post(THINGS + "/failing/refused", thing);
        var second = keyed.post(THINGS + "/failing/refused", thing);

        assertEquals(409, second.status());
        assertEquals("INVALID_STATE", second.errorCode());
        assertEquals("true", second.header("Idempotent-Replayed").orElseThrow());
        assertEquals(1, attempts());
    }

    @Test
    void refusalOfAnInvalidBodyIsKept() {
        assertEquals(400, keyed.post(THINGS, "{\"name\":\" \"}").status());
        var second = keyed.post(THINGS, "{\"name\":\" \"}");

        assertEquals(400, second.status());
        assertEquals("true", second.header("Idempotent-Replayed").orElseThrow());
    }

    @Test
    void whoeverMayNotCallLeavesNoKeyBehind() throws SQLException {
        var stranger =
                ApiClient.at(base).with("Idempotency-Key", UUID.randomUUID().toString());

        assertEquals(401, stranger.post(THINGS, thing).status());
        assertEquals(
                403,
                stranger.withToken(PLATFORM.tokens().token(user, Roles.ANALYST))
                        .post(THINGS, thing)
                        .status());
        assertEquals(0, count("select count(*) from idempotency_keys where owner = '" + user + "'"));
    }

    @Test
    void keyIsFreeAfterItsTime() throws SQLException {
        var first = keyed.post(THINGS, thing);
        update("update idempotency_keys set created_at = now() - interval '25 hours' where owner = '" + user + "'");

        var later = keyed.post(THINGS, Map.of("name", name, "workMillis", 1));

        assertEquals(201, later.status(), later.text());
        assertNotEquals(first.header("Location"), later.header("Location"));
        assertEquals(2, things());
    }

    @Test
    void crashInTheMiddleNeitherLocksTheKeyNorDoesTheWorkTwice() throws Exception {
        var work = Map.of("name", name, "workMillis", 4000);
        var war = Path.of("target", "payara-micro", "things-service.war");
        var replica = PayaraProcess.start(war, "replica", PLATFORM.settings());
        var there = ApiClient.at(URI.create("http://127.0.0.1:" + replica.port() + "/"))
                .withToken(PLATFORM.tokens().token(user, Roles.CUSTOMER))
                .with("Idempotency-Key", "crash");
        var lost = CompletableFuture.supplyAsync(() -> there.post(THINGS, work));
        await().atMost(Duration.ofMinutes(1)).until(() -> attempts() == 1);
        replica.kill();
        assertTrue(lost.handle((answer, gone) -> gone != null).join(), "the first request was answered");

        var here = client.with("Idempotency-Key", "crash");
        assertEquals("REQUEST_IN_PROGRESS", here.post(THINGS, work).errorCode());
        var answer = await().atMost(Duration.ofMinutes(1))
                .until(() -> here.post(THINGS, work), response -> response.status() != 409);

        assertEquals(201, answer.status(), answer.text());
        assertEquals(2, attempts());
        assertEquals(1, things());
        assertEquals(
                1,
                count("select count(*) from things where id = '"
                        + answer.body().path("id").asText() + "'"));
    }

    private static void assertRefused(Answer answer) {
        assertEquals(400, answer.status());
        assertEquals("VALIDATION_ERROR", answer.errorCode());
    }

    private int attempts() throws SQLException {
        return count("select count(*) from attempts where name = '" + name + "'");
    }

    private int things() throws SQLException {
        return count("select count(*) from things where name = '" + name + "'");
    }

    private static int count(String sql) throws SQLException {
        try (var connection = PLATFORM.database().connect();
                var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }

    private static void update(String sql) throws SQLException {
        try (var connection = PLATFORM.database().connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
