package io.marquee.sandbox.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void secretIsMadeOnceAndKept() throws IOException {
        var made = secrets().password("redis.password");

        assertEquals(made, secrets().password("redis.password"));
        assertNotEquals(made, secrets().password("operate.password"));
    }

    @Test
    void onlyTheOwnerReadsThem() throws IOException {
        secrets().password("redis.password");

        var permissions = Files.getPosixFilePermissions(folder.resolve("secrets.properties"));

        assertEquals("rw-------", PosixFilePermissions.toString(permissions));
    }

    @Test
    void platformsHaveSecretsOfTheirOwn(@TempDir Path other) throws IOException {
        var others = Secrets.in(new Home(other, other));

        assertNotEquals(secrets().password("redis.password"), others.password("redis.password"));
    }

    @Test
    void signingKeyIsAnEd25519Key() throws IOException, GeneralSecurityException {
        var encoded = Base64.getDecoder().decode(secrets().signingKey("ticket.signing-key"));

        var key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));

        assertEquals("EdDSA", key.getAlgorithm());
    }

    @Test
    void providerKeyHasTheProvidersForm() throws IOException {
        assertTrue(secrets().providerKey("key", "sk_test_").matches("sk_test_[A-Za-z0-9]{24,99}"));
    }

    /** One id in 64 would, if chance alone decided: among a thousand none is by chance with a probability below 1e-6. */
    @Test
    void clusterIdNeverLooksLikeAnOption() throws IOException {
        var secrets = secrets();
        for (int i = 0; i < 1_000; i++) {
            assertTrue(secrets.clusterId("kafka." + i).matches("[A-Za-z0-9_][A-Za-z0-9_-]{21}"));
        }
    }

    private Secrets secrets() throws IOException {
        return Secrets.in(new Home(folder, folder));
    }
}
