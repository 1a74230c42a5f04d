package io.marquee.chassis.security;

import io.marquee.chassis.json.Jsonp;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Verifies access tokens: RS256 signature by a key of the JWKS, issuer, audience, expiry (RFC 7519, RFC 9068). */
@ApplicationScoped
public class AccessTokens {

    private static final String AUDIENCE = "marquee-api";
    private static final int CLOCK_SKEW_SECONDS = 5;
    private static final int LONGEST = 8192;

    /** Shared: making one searches the class path for other implementations. */
    private final JWTCallerPrincipalFactory parser = JWTCallerPrincipalFactory.instance();

    private final SigningKeys keys;
    private final String issuer;

    /** For CDI's proxy. */
    protected AccessTokens() {
        this(null, null);
    }

    @Inject
    public AccessTokens(SigningKeys keys, @ConfigProperty(name = "jwt.issuer") String issuer) {
        this.keys = keys;
        this.issuer = issuer;
    }

    /** @throws InvalidTokenException if the token is not one of ours, has expired, or has no user id */
    public JsonWebToken verify(String token) throws InvalidTokenException {
        if (token.length() > LONGEST) {
            throw new InvalidTokenException("longer than any token of ours");
        }
        var key = keys.find(keyId(token));
        try {
            var verified = parser.parse(token, rules(key));
            UUID.fromString(String.valueOf(verified.getSubject()));
            return verified;
        } catch (ParseException | IllegalArgumentException e) {
            throw new InvalidTokenException("signature or claims are not right", e);
        }
    }

    private JWTAuthContextInfo rules(PublicKey key) {
        var rules = new JWTAuthContextInfo(key, issuer);
        rules.setExpectedAudience(Set.of(AUDIENCE));
        rules.setClockSkew(CLOCK_SKEW_SECONDS);
        return rules;
    }

    private static String keyId(String token) throws InvalidTokenException {
        try {
            var head = token.substring(0, Math.max(0, token.indexOf('.')));
            var json = new String(Base64.getUrlDecoder().decode(head), StandardCharsets.UTF_8);
            return Jsonp.object(json).getString("kid");
        } catch (IllegalArgumentException | NullPointerException | JsonException | ClassCastException e) {
            throw new InvalidTokenException("not a JSON Web Token with a key id", e);
        }
    }
}
