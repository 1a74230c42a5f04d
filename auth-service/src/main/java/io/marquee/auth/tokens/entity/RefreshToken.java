package io.marquee.auth.tokens.entity;

import io.marquee.chassis.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One refresh token of a session. Each is good for one use and then replaced by the next of its family; a token that
 * comes a second time was stolen or copied, so its whole family ends (RFC 9700, 4.14.2).
 */
@Entity
@Table(name = "refresh_tokens")
public class RefreshToken {

    @Id
    private UUID id;

    @Column(name = "family_id")
    private UUID familyId;

    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "access_token_id")
    private String accessTokenId;

    @Convert(converter = InstantConverter.class)
    @Column(name = "issued_at")
    private Instant issuedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "expires_at")
    private Instant expiresAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "used_at")
    private Instant usedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "revoked_at")
    private Instant revokedAt;

    /** For JPA. */
    protected RefreshToken() {}

    /** @param accessTokenId id of the access token that was issued with it, by which a logout finds the family */
    public RefreshToken(
            UUID id, UUID familyId, UUID userId, String tokenHash, String accessTokenId, Instant now, Duration life) {
        this.id = id;
        this.familyId = familyId;
        this.userId = userId;
        this.tokenHash = tokenHash;
        this.accessTokenId = accessTokenId;
        this.issuedAt = now;
        this.expiresAt = now.plus(life);
    }

    public UUID familyId() {
        return familyId;
    }

    public UUID userId() {
        return userId;
    }

    /** Whether it was exchanged for the next one already. */
    public boolean isUsed() {
        return usedAt != null;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
