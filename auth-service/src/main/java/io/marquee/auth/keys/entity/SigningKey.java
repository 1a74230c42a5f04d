package io.marquee.auth.keys.entity;

import io.marquee.chassis.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * A key pair that signs access tokens. One is current; a retired one signs nothing any more and stays public until
 * the last token that it signed has ended.
 */
@Entity
@Table(name = "signing_keys")
public class SigningKey {

    /** RFC 7638 thumbprint of the public key, the {@code kid} of the tokens. */
    @Id
    private String id;

    @Column(name = "public_key")
    private byte[] publicKey;

    @Column(name = "private_key")
    private byte[] sealedPrivateKey;

    @Convert(converter = InstantConverter.class)
    @Column(name = "created_at")
    private Instant createdAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "retired_at")
    private Instant retiredAt;

    /** For JPA. */
    protected SigningKey() {}

    /**
     * A new current key.
     *
     * @param publicKey X.509 encoding
     * @param sealedPrivateKey encrypted PKCS #8 encoding
     */
    public SigningKey(String id, byte[] publicKey, byte[] sealedPrivateKey, Instant now) {
        this.id = id;
        this.publicKey = publicKey.clone();
        this.sealedPrivateKey = sealedPrivateKey.clone();
        this.createdAt = now;
    }

    public boolean isOlderThan(Duration age, Instant now) {
        return createdAt.plus(age).isBefore(now);
    }

    public void retire(Instant now) {
        retiredAt = now;
    }

    public String id() {
        return id;
    }

    public byte[] publicKey() {
        return publicKey.clone();
    }

    public byte[] sealedPrivateKey() {
        return sealedPrivateKey.clone();
    }
}
