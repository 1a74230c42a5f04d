package io.marquee.auth.keys.control;

import io.marquee.auth.keys.control.SigningKeys.Signer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** The key that signs now, decrypted once and kept in memory; another replica's new key is noticed within a minute. */
@ApplicationScoped
public class CurrentSigner {

    private static final Duration RECHECK = Duration.ofMinutes(1);

    private final SigningKeys keys;
    private volatile Known known;

    @Inject
    public CurrentSigner(SigningKeys keys) {
        this.keys = keys;
    }

    /** For the proxy. */
    protected CurrentSigner() {
        this(null);
    }

    private record Known(Signer signer, Instant checkedAt) {

        boolean isRecent() {
            return checkedAt.plus(RECHECK).isAfter(Instant.now());
        }
    }

    public Signer get() {
        var last = known;
        if (last != null && last.isRecent()) {
            return last.signer();
        }
        return check();
    }

    private synchronized Signer check() {
        var last = known;
        if (last == null || !last.isRecent()) {
            var unchanged = last != null && keys.isCurrent(last.signer().keyId());
            known = new Known(unchanged ? last.signer() : keys.signer(), Instant.now());
        }
        return known.signer();
    }
}
