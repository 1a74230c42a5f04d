package io.marquee.auth.tokens.control;

import io.marquee.auth.audit.control.AuditLog;
import io.marquee.auth.audit.entity.AuditAction;
import io.marquee.auth.tokens.control.AccessTokens.AccessToken;
import io.marquee.auth.tokens.entity.RefreshSecret;
import io.marquee.auth.tokens.entity.RefreshToken;
import io.marquee.auth.users.control.SessionsEnded;
import io.marquee.auth.users.control.Users;
import io.marquee.auth.users.entity.User;
import io.marquee.chassis.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session is a family of refresh tokens: opened by a login, continued by rotation, ended by logout or misuse. */
@ApplicationScoped
@Transactional
public class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final RefreshTokenStore store;
    private final AccessTokens accessTokens;
    private final Users users;
    private final AuditLog audit;
    private final Duration lifetime;

    @Inject
    public Sessions(
            RefreshTokenStore store,
            AccessTokens accessTokens,
            Users users,
            AuditLog audit,
            @ConfigProperty(name = "auth.refresh-token-lifetime") Duration lifetime) {
        this.store = store;
        this.accessTokens = accessTokens;
        this.users = users;
        this.audit = audit;
        this.lifetime = lifetime;
    }

    /** For the proxy. */
    protected Sessions() {
        this(null, null, null, null, null);
    }

    /** What a client gets for a login or a refresh token. */
    public record Tokens(AccessToken access, RefreshSecret refresh) {}

    public Tokens open(User user) {
        return issue(user, Ids.next());
    }

    /**
     * Exchanges a refresh token for new tokens. Empty if it is unknown, over, revoked or was used before; in the last
     * case its session ends. (No exception then: it would roll the end of the session back.)
     */
    public Optional<Tokens> rotate(RefreshSecret secret) {
        var now = Instant.now();
        var valid = store.use(secret.hash(), now);
        var token = store.withHash(secret.hash());
        if (valid) {
            return token.map(t -> issue(users.get(t.userId()), t.familyId()));
        }
        token.filter(t -> t.isUsed() && !t.isRevoked()).ifPresent(reused -> endStolen(reused, now));
        return Optional.empty();
    }

    /** Ends the session in which the access token was issued, if there is one. */
    public void close(String accessTokenId) {
        store.familyOf(accessTokenId).ifPresent(family -> store.revokeFamily(family, Instant.now()));
    }

    void closeAll(@Observes SessionsEnded ended) {
        store.revokeAllOf(ended.userId(), Instant.now());
    }

    /** Forgets refresh tokens that ended so long ago that nobody asks about them. @return how many */
    public int forgetEnded() {
        return store.deleteExpired(Instant.now().minus(lifetime));
    }

    private void endStolen(RefreshToken reused, Instant now) {
        store.revokeFamily(reused.familyId(), now);
        audit.record(null, AuditAction.REFRESH_TOKEN_REUSED, reused.userId());
        LOG.warn("A used refresh token of user {} came again: its session is ended", reused.userId());
    }

    private Tokens issue(User user, UUID family) {
        var access = accessTokens.issue(user);
        var refresh = RefreshSecret.random();
        store.add(
                new RefreshToken(Ids.next(), family, user.id(), refresh.hash(), access.id(), Instant.now(), lifetime));
        return new Tokens(access, refresh);
    }
}
