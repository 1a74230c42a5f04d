package io.marquee.sandbox.home;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;

/** Passwords and keys of one platform: made when first asked for, and the same ever after. */
public final class Secrets {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values;

    private Secrets(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    public static Secrets in(Home home) throws IOException {
        var file = home.kept("secrets.properties");
        var values = new Properties();
        if (Files.exists(file)) {
            values.load(new StringReader(Files.readString(file)));
        }
        return new Secrets(file, values);
    }

    /** A password of letters and digits, about 140 bits. */
    public String password(String name) {
        return kept(name, () -> letters(24));
    }

    /** A key in the form of the payment provider, such as {@code sk_test_…}. */
    public String providerKey(String name, String prefix) {
        return kept(name, () -> prefix + letters(32));
    }

    /** 256 random bits, base64. */
    public String randomKey(String name) {
        return kept(name, () -> base64(bytes(32)));
    }

    /** 16 random bytes in the form in which Kafka writes a cluster's id. */
    public String clusterId(String name) {
        return kept(name, Secrets::newClusterId);
    }

    /** An Ed25519 private key: PKCS 8, base64. */
    public String signingKey(String name) {
        return kept(name, () -> base64(newSigningKey()));
    }

    private synchronized String kept(String name, Supplier<String> fresh) {
        var known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        var made = fresh.get();
        values.setProperty(name, made);
        save();
        return made;
    }

    private void save() {
        try {
            var text = new StringWriter();
            values.store(text, "Passwords and keys of this platform, made by ./marquee. Keep them to yourself.");
            OwnerOnlyFile.write(file, text.toString());
        } catch (IOException e) {
            throw new IllegalStateException("The secrets can't be kept in " + file, e);
        }
    }

    /** Kafka's tools take a word that begins with a hyphen for an option, so an id must not. */
    private static String newClusterId() {
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(16));
        return id.startsWith("-") ? newClusterId() : id;
    }

    private static byte[] newSigningKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no Ed25519", e);
        }
    }

    private static String letters(int count) {
        return RANDOM.ints(count, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
