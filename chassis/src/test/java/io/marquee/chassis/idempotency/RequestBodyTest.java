package io.marquee.chassis.idempotency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RequestBodyTest {

    private static final byte[] HASH = hash("{\"password\":\"correct horse battery\"}");

    @Test
    void sameRequestHasTheSameSealAndAnotherOneAnother() {
        assertArrayEquals(RequestBody.sealed("secret", HASH), RequestBody.sealed("secret", HASH));
        assertDiffer(RequestBody.sealed("secret", HASH), RequestBody.sealed("secret", hash("{\"password\":\"x\"}")));
    }

    @Test
    void withoutTheSecretNobodyCanTellWhichBodyItWas() {
        assertDiffer(RequestBody.sealed("secret", HASH), RequestBody.sealed("other secret", HASH));
        assertDiffer(RequestBody.sealed("secret", HASH), HASH);
    }

    private static byte[] hash(String body) {
        return RequestBody.hash(null, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertDiffer(byte[] one, byte[] other) {
        assertFalse(Arrays.equals(one, other));
    }
}
