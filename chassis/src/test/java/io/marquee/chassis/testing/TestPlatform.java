package io.marquee.chassis.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * The surroundings of a service in its container tests: a real PostgreSQL, a real Redis if the service has the setting
 * {@code redis.url}, an issuer of tokens, and each {@link TestPart}. Started once in a JVM, stopped when it ends.
 *
 * <p>Kafka and Zeebe are at a closed port unless a test part starts them: a service must start and stay healthy without
 * them. The file {@code marquee-test.properties} among a service's test resources adds settings of its own.
 */
public final class TestPlatform {

    /** Port 1 is nobody's: a connection to it is refused at once. */
    private static final String CLOSED = "127.0.0.1:1";

    private static final String OWN_SETTINGS = "/marquee-test.properties";

    private static TestPlatform current;

    private final TestDatabase database = TestDatabase.start();
    private final TokenIssuer tokens = TokenIssuer.start();
    private final TestRedis redis;
    private final Map<String, String> settings = new TreeMap<>();

    private TestPlatform() {
        redis = DeclaredSettings.onClassPath().contains("redis.url") ? TestRedis.start() : null;
        settings.putAll(Map.of(
                "database.url", database.url(),
                "database.user", database.user(),
                "database.password", database.password(),
                "jwt.issuer", tokens.issuer(),
                "jwt.jwks-url", tokens.jwksUrl(),
                "public.base-url", "http://localhost",
                "kafka.bootstrap-servers", CLOSED,
                "zeebe.grpc-address", "http://" + CLOSED));
        redis().ifPresent(server -> settings.put("redis.url", server.url()));
        ServiceLoader.load(TestPart.class).forEach(this::start);
        ownSettings().forEach((key, value) -> settings.put(key.toString(), value.toString()));
    }

    /** The platform of this JVM, started if it is not running yet. */
    public static synchronized TestPlatform current() {
        if (current == null) {
            current = new TestPlatform();
        }
        return current;
    }

    /** The service's database, to look into by JDBC. */
    public TestDatabase database() {
        return database;
    }

    /** Signs tokens that the service under test accepts, and some that it must not. */
    public TokenIssuer tokens() {
        return tokens;
    }

    /** Redis, if the service uses it. */
    public Optional<TestRedis> redis() {
        return Optional.ofNullable(redis);
    }

    /** All settings that the service under test is started with. */
    public Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    private void start(TestPart part) {
        settings.putAll(part.start());
        Runtime.getRuntime().addShutdownHook(new Thread(part::close, "stop-test-part"));
    }

    private static Properties ownSettings() {
        var own = new Properties();
        try (InputStream in = TestPlatform.class.getResourceAsStream(OWN_SETTINGS)) {
            if (in != null) {
                own.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + OWN_SETTINGS, e);
        }
        return own;
    }
}
