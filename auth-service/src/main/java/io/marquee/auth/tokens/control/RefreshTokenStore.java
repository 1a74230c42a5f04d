package io.marquee.auth.tokens.control;

import io.marquee.auth.tokens.entity.RefreshToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The refresh tokens in the database. */
@ApplicationScoped
@Transactional
public class RefreshTokenStore {

    @PersistenceContext
    private EntityManager em;

    public void add(RefreshToken token) {
        em.persist(token);
    }

    public Optional<RefreshToken> withHash(String hash) {
        return em.createQuery("select t from RefreshToken t where t.tokenHash = :hash", RefreshToken.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** Uses a token up: true for one caller only, and only while it is valid. */
    public boolean use(String hash, Instant now) {
        return em.createQuery("update RefreshToken t set t.usedAt = :now where t.tokenHash = :hash"
                                + " and t.usedAt is null and t.revokedAt is null and t.expiresAt > :now")
                        .setParameter("now", now)
                        .setParameter("hash", hash)
                        .executeUpdate()
                == 1;
    }

    public void revokeFamily(UUID familyId, Instant now) {
        revokeWhere("t.familyId = :key", familyId, now);
    }

    public void revokeAllOf(UUID userId, Instant now) {
        revokeWhere("t.userId = :key", userId, now);
    }

    /** Whose the token is; does not load it, so that it can be read under the user's lock. */
    public Optional<UUID> userOf(String hash) {
        return em.createQuery("select t.userId from RefreshToken t where t.tokenHash = :hash", UUID.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** The refresh token that was issued together with the access token. */
    public Optional<RefreshToken> issuedWith(String accessTokenId) {
        return em.createQuery("select t from RefreshToken t where t.accessTokenId = :id", RefreshToken.class)
                .setParameter("id", accessTokenId)
                .getResultStream()
                .findFirst();
    }

    /** Forgets tokens that ended before the given time; reuse of an older one is refused as unknown. */
    public int deleteExpired(Instant before) {
        return em.createQuery("delete from RefreshToken t where t.expiresAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    private void revokeWhere(String condition, UUID key, Instant now) {
        em.createQuery("update RefreshToken t set t.revokedAt = :now where t.revokedAt is null and " + condition)
                .setParameter("now", now)
                .setParameter("key", key)
                .executeUpdate();
    }
}
