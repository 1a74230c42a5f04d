package io.marquee.chassis.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Signs tokens as auth-service does and publishes the keys to verify them at a real address. */
public final class TokenIssuer {

    private static final String PATH = "/.well-known/jwks.json";
    private static final float LIFETIME_MINUTES = 15;

    private final RsaJsonWebKey published = newKey("test-key");
    private final RsaJsonWebKey unpublished = newKey("stranger-key");
    private final String issuer;

    private TokenIssuer(HttpServer server) {
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        var jwks = new JsonWebKeySet(published)
                .toJson(OutputControlLevel.PUBLIC_ONLY)
                .getBytes(StandardCharsets.UTF_8);
        server.createContext(PATH, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, jwks.length);
            try (var body = exchange.getResponseBody()) {
                body.write(jwks);
            }
        });
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0), "stop-token-issuer"));
    }

    static TokenIssuer start() {
        try {
            return new TokenIssuer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException("The issuer of test tokens did not start", e);
        }
    }

    /** A token that is valid for some minutes, for any user and roles. */
    public String token(UUID user, String... roles) {
        return sign(published, claims(user, roles, LIFETIME_MINUTES));
    }

    /** A token that was valid until an hour ago. */
    public String expired(UUID user, String... roles) {
        return sign(published, claims(user, roles, -60));
    }

    /** A token whose key the issuer does not publish. */
    public String signedByStranger(UUID user, String... roles) {
        return sign(unpublished, claims(user, roles, LIFETIME_MINUTES));
    }

    /** A token for another audience than the API. */
    public String forAnotherAudience(UUID user, String... roles) {
        var claims = claims(user, roles, LIFETIME_MINUTES);
        claims.setAudience("another-api");
        return sign(published, claims);
    }

    /** The value of the claim {@code iss}. */
    public String issuer() {
        return issuer;
    }

    /** Where the public keys are served. */
    public String jwksUrl() {
        return issuer + PATH;
    }

    private JwtClaims claims(UUID user, String[] roles, float minutesFromNow) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("marquee-api");
        claims.setSubject(user.toString());
        claims.setClaim("upn", user + "@example.org");
        claims.setStringListClaim("groups", List.of(roles));
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(minutesFromNow);
        return claims;
    }

    private static String sign(RsaJsonWebKey key, JwtClaims claims) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot sign a test token", e);
        }
    }

    private static RsaJsonWebKey newKey(String id) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            key.setUse("sig");
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot make a signing key", e);
        }
    }
}
