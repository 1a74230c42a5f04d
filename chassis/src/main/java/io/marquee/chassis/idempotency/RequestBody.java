package io.marquee.chassis.idempotency;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The body of a request, read once to be compared and then handed on. */
final class RequestBody {

    /** The contract's limit for a request body. */
    private static final int LIMIT = 1024 * 1024;

    private static final String HMAC = "HmacSHA256";

    private RequestBody() {}

    static byte[] read(InputStream stream) throws IOException {
        var body = stream.readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            throw new BusinessException(ErrorCode.PAYLOAD_TOO_LARGE, "The request body is larger than 1 MiB.");
        }
        return body;
    }

    /** What the same request has always, and another one never. */
    static byte[] hash(String query, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((query == null ? "" : query).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The same of a hash, for those only who know the secret. */
    static byte[] sealed(String secret, byte[] hash) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }
}
