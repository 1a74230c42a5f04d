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

/**
 * A session is a family of refresh tokens: opened by a login, continued by rotation, ended by logout or misuse.
 *
 * <p>Whatever opens, continues or ends one holds the user's row lock, as a change of the password does. Otherwise a token
 * that is issued at the same moment would be in nobody's sight and outlive the end of its session.
 */
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

    /**
     * Begins a session for a user whose password was right.
     *
     * @return empty if the password was changed, or the account deleted, since it was looked at
     */
    public Optional<Tokens> open(User user) {
        return users.findForChange(user.id())
                .filter(now -> now.passwordHash().equals(user.passwordHash()))
                .map(now -> issue(now, Ids.next()));
    }

    /**
     * Exchanges a refresh token for new tokens. Empty if it is unknown, over, revoked or was used before; in the last
     * case its session ends. (No exception then: it would roll the end of the session back.)
     */
    public Optional<Tokens> rotate(RefreshSecret secret) {
        var user = store.userOf(secret.hash()).flatMap(users::findForChange);
        if (user.isEmpty()) {
            return Optional.empty();
        }
        var now = Instant.now();
        var valid = store.use(secret.hash(), now);
        var token = store.withHash(secret.hash());
        if (valid) {
            return token.map(t -> issue(user.get(), t.familyId()));
        }
        token.filter(t -> t.isUsed() && !t.isRevoked()).ifPresent(reused -> endStolen(reused, now));
        return Optional.empty();
    }

    /** Ends the session in which the access token was issued, if there is one. */
    public void close(String accessTokenId) {
        store.issuedWith(accessTokenId).ifPresent(token -> {
            users.findForChange(token.userId());
            store.revokeFamily(token.familyId(), Instant.now());
        });
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
