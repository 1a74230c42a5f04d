package io.marquee.chassis.security;

import io.marquee.chassis.persistence.ServiceStarted;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * auth-service's public keys: fetched as soon as the service has begun, again after their cache time, and for an unknown
 * key id. While auth-service cannot be reached the last good ones stay in use, and no request with a known key waits for
 * it. One thread fetches at a time, and nobody waits long for it: whoever sends unknown key ids while auth-service hangs
 * would otherwise hold a thread of the server with each.
 */
@ApplicationScoped
public class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(2);

    /** An auth-service that is well answers in less. So long a good token with a new key waits for another one's fetch. */
    private static final Duration USUAL_FETCH = Duration.ofMillis(500);

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private final URI address;
    private final HttpClient http;
    private final Duration answerTimeout;
    private final Duration cacheTime;
    private volatile Map<String, PublicKey> keys = Map.of();
    private volatile Instant fetchedAt = Instant.EPOCH;
    private volatile Instant beganAt = Instant.EPOCH;
    private volatile Instant triedAt = Instant.EPOCH;
    private volatile boolean away;

    /** Fair: who waited for a fetch learns what came of it before the next one begins. */
    private final ReentrantLock fetching = new ReentrantLock(true);

    /** For CDI's proxy. */
    protected SigningKeys() {
        address = null;
        http = null;
        answerTimeout = null;
        cacheTime = null;
    }

    @Inject
    public SigningKeys(
            @ConfigProperty(name = "jwt.jwks-url") String address,
            @ConfigProperty(name = "jwt.jwks-connect-timeout") Duration connectTimeout,
            @ConfigProperty(name = "jwt.jwks-answer-timeout") Duration answerTimeout,
            @ConfigProperty(name = "jwt.jwks-cache-time") Duration cacheTime) {
        this.address = URI.create(address);
        this.http = HttpClient.newBuilder().connectTimeout(connectTimeout).build();
        this.answerTimeout = answerTimeout;
        this.cacheTime = cacheTime;
    }

    void start(@Observes ServiceStarted event) {
        scheduler.scheduleWithFixedDelay(this::keepFresh, 0, BETWEEN_FETCHES.toSeconds(), TimeUnit.SECONDS);
    }

    private void keepFresh() {
        if (isStale()) {
            refresh();
        }
    }

    /**
     * The key of that id.
     *
     * @throws KeysUnavailableException if it is not known here, and auth-service cannot be asked
     * @throws InvalidTokenException if auth-service does not know it either
     */
    public PublicKey find(String keyId) throws InvalidTokenException {
        var key = keys.get(keyId);
        if (key == null) {
            refresh();
            key = keys.get(keyId);
        }
        if (key != null) {
            return key;
        }
        throw away || isFetching()
                ? new KeysUnavailableException("signed with a key that auth-service could not be asked for")
                : new InvalidTokenException("signed with an unknown key");
    }

    private boolean isStale() {
        return fetchedAt.plus(cacheTime).isBefore(Instant.now());
    }

    private void refresh() {
        var lastTry = triedAt;
        try {
            if (!fetching.tryLock(patience().toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
            try {
                if (isDue(lastTry)) {
                    attempt();
                }
            } finally {
                fetching.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Without any key nobody can be let in before the fetch that runs has ended, so it is waited for as long as it may take. */
    private Duration patience() {
        var now = Instant.now();
        var began = isFetching() ? beganAt : now;
        return keys.isEmpty() ? answerTimeout : Duration.between(now, began.plus(USUAL_FETCH));
    }

    private boolean isFetching() {
        return beganAt.isAfter(triedAt);
    }

    /**
     * A service without any key asks each time: who has just begun must not refuse a good token. But who waited for
     * another one's attempt takes what came of it.
     */
    private boolean isDue(Instant lastTryBeforeWaiting) {
        return keys.isEmpty()
                ? triedAt.equals(lastTryBeforeWaiting)
                : triedAt.plus(BETWEEN_FETCHES).isBefore(Instant.now());
    }

    /** The pause is counted from the end: an attempt may take longer than the pause. */
    private void attempt() throws InterruptedException {
        var now = Instant.now();
        beganAt = now;
        try {
            keys = fetch();
            fetchedAt = now;
            away = false;
        } catch (IOException | JoseException | RuntimeException e) {
            tellOnce(e);
        } finally {
            triedAt = Instant.now();
        }
    }

    /** Tried every few seconds; one line tells it all. */
    private void tellOnce(Exception cause) {
        if (!away) {
            LOG.warn(
                    "The public keys cannot be fetched from auth-service; {}, and it is asked again: {}",
                    keys.isEmpty() ? "no token is accepted yet" : "the last ones stay in use",
                    cause.toString());
        }
        away = true;
    }

    private Map<String, PublicKey> fetch() throws IOException, InterruptedException, JoseException {
        var request = HttpRequest.newBuilder(address).timeout(answerTimeout).build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("auth-service answered " + response.statusCode());
        }
        var found = new HashMap<String, PublicKey>();
        for (var key : new JsonWebKeySet(response.body()).getJsonWebKeys()) {
            if (key instanceof PublicJsonWebKey publicKey) {
                found.put(publicKey.getKeyId(), publicKey.getPublicKey());
            }
        }
        return Map.copyOf(found);
    }
}
