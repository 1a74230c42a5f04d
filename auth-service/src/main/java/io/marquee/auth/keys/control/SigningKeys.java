package io.marquee.auth.keys.control;

import io.marquee.auth.audit.control.AuditLog;
import io.marquee.auth.audit.entity.AuditAction;
import io.marquee.auth.keys.entity.SigningKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes, replaces and publishes the keys that sign access tokens. */
@ApplicationScoped
@Transactional
public class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    /** A replica may sign with a key for this long after another replica replaced it. */
    static final Duration HAND_OVER = Duration.ofMinutes(5);

    private final SigningKeyStore store;
    private final KeySeal seal;
    private final AuditLog audit;
    private final Duration rotation;
    private final Duration tokenLifetime;

    @Inject
    public SigningKeys(
            SigningKeyStore store,
            KeySeal seal,
            AuditLog audit,
            @ConfigProperty(name = "auth.key-rotation") Duration rotation,
            @ConfigProperty(name = "auth.access-token-lifetime") Duration tokenLifetime) {
        this.store = store;
        this.seal = seal;
        this.audit = audit;
        this.rotation = rotation;
        this.tokenLifetime = tokenLifetime;
    }

    /** For the proxy. */
    protected SigningKeys() {
        this(null, null, null, null, null);
    }

    /** The key that signs now. */
    public record Signer(String keyId, PrivateKey privateKey) {}

    /** Makes the first key, or replaces one that is too old. Any number of replicas may call it at once. */
    public void ensureFresh() {
        store.lock();
        var now = Instant.now();
        var current = store.current();
        if (current.isPresent() && !current.get().isOlderThan(rotation, now)) {
            return;
        }
        current.ifPresent(key -> key.retire(now));
        store.add(newKey(now));
    }

    /** @throws IllegalStateException if there is none yet, or auth.key-encryption-secret is not the one it was stored with */
    public Signer signer() {
        var key = store.current().orElseThrow(() -> new IllegalStateException("There is no signing key yet"));
        var pair = KeyPairs.decode(key.publicKey(), seal.open(key.sealedPrivateKey(), key.id()));
        return new Signer(key.id(), pair.getPrivate());
    }

    public boolean isCurrent(String keyId) {
        return store.current().filter(key -> key.id().equals(keyId)).isPresent();
    }

    /** The JSON Web Key Set (RFC 7517) with each public key that a valid token can be signed with. */
    public String publicKeySet() {
        var lastUse = Instant.now().minus(tokenLifetime).minus(HAND_OVER);
        List<RsaJsonWebKey> keys = store.servedSince(lastUse).stream()
                .map(key -> KeyPairs.webKey(KeyPairs.decodePublic(key.publicKey())))
                .toList();
        return new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private SigningKey newKey(Instant now) {
        var pair = KeyPairs.generate();
        var id = KeyPairs.webKey((RSAPublicKey) pair.getPublic()).getKeyId();
        audit.record(null, AuditAction.SIGNING_KEY_CREATED, id);
        LOG.info("New signing key {}", id);
        return new SigningKey(
                id, pair.getPublic().getEncoded(), seal.seal(pair.getPrivate().getEncoded(), id), now);
    }
}
