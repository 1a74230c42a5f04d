package io.marquee.auth.tokens.control;

import io.marquee.auth.keys.control.CurrentSigner;
import io.marquee.auth.users.entity.Role;
import io.marquee.auth.users.entity.User;
import io.marquee.chassis.ids.Ids;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes access tokens: JWT signed with RS256, which every service verifies with the published keys. */
@ApplicationScoped
public class AccessTokens {

    private static final String AUDIENCE = "marquee-api";

    private final CurrentSigner signer;
    private final String issuer;
    private final Duration lifetime;

    @Inject
    public AccessTokens(
            CurrentSigner signer,
            @ConfigProperty(name = "jwt.issuer") String issuer,
            @ConfigProperty(name = "auth.access-token-lifetime") Duration lifetime) {
        this.signer = signer;
        this.issuer = issuer;
        this.lifetime = lifetime;
    }

    /** For the proxy. */
    protected AccessTokens() {
        this(null, null, null);
    }

    /** A new token, its id (the claim jti), and how long it is valid. */
    public record AccessToken(String value, String id, Duration lifetime) {}

    /** A token for the user with the roles that the user has now. */
    public AccessToken issue(User user) {
        var key = signer.get();
        var id = Ids.next().toString();
        var now = Instant.now();
        var token = Jwt.issuer(issuer)
                .subject(user.id().toString())
                .audience(AUDIENCE)
                .issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .claim("jti", id)
                .upn(user.email())
                .groups(user.roles().stream().map(Role::wireName).collect(Collectors.toSet()))
                .jws()
                .keyId(key.keyId())
                .sign(key.privateKey());
        return new AccessToken(token, id, lifetime);
    }
}
