import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Verifies a ticket without a network: {@code java VerifyTicket.java keys.json 'MQ1.…'}.
 *
 * <p>{@code keys.json} is what {@code GET /api/v1/check-ins/keys} answered some time before. Exit status 0 and the
 * ticket's fields if it is genuine, 1 if it is not. See docs/ticket-format.md.
 */
class VerifyTicket {

    public static void main(String[] args) throws Exception {
        var code = args[1];
        var fields = code.split("\\.");
        if (fields.length != 8 || !fields[0].equals("MQ1") || !isGenuine(code, fields[1], Path.of(args[0]))) {
            System.out.println("NOT GENUINE");
            System.exit(1);
        }
        System.out.println("GENUINE");
        System.out.println("ticket  " + id(fields[2]));
        System.out.println("booking " + fields[3]);
        System.out.println("show    " + id(fields[4]));
        System.out.println("starts  " + Instant.ofEpochSecond(Long.parseLong(fields[5])));
        System.out.println("seats   " + fields[6]);
    }

    static boolean isGenuine(String code, String keyId, Path keys) throws Exception {
        // One key of the set: {"crv":"Ed25519","kid":"3qVxN0","kty":"OKP","use":"sig","x":"11qYAYK…"}
        for (var key : Files.readString(keys).split("}")) {
            if (keyId.equals(member(key, "kid"))) {
                var end = code.lastIndexOf('.');
                var signature = Signature.getInstance("Ed25519");
                signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(x509(member(key, "x"))));
                signature.update(code.substring(0, end).getBytes("UTF-8"));
                return signature.verify(Base64.getUrlDecoder().decode(code.substring(end + 1)));
            }
        }
        return false;
    }

    static X509EncodedKeySpec x509(String x) {
        var prefix = Base64.getDecoder().decode("MCowBQYDK2VwAyEA");
        var key = Base64.getUrlDecoder().decode(x);
        return new X509EncodedKeySpec(
                ByteBuffer.allocate(prefix.length + key.length).put(prefix).put(key).array());
    }

    static String member(String json, String name) {
        var found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : null;
    }

    static UUID id(String base64url) {
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(base64url));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
