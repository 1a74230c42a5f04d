package io.marquee.sandbox.provider.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** Checks the API key of a request: as bearer token, or as the user name of basic authentication. */
public final class ApiKeys {

    private final String secret;
    private final String publishable;

    public ApiKeys(String secret, String publishable) {
        this.secret = secret;
        this.publishable = publishable;
    }

    /**
     * @param authorization the header, or null
     * @throws ApiError 401 without a key or with a wrong one
     */
    public KeyKind check(String authorization) {
        var key = extract(authorization);
        if (same(key, secret)) {
            return KeyKind.SECRET;
        }
        if (same(key, publishable)) {
            return KeyKind.PUBLISHABLE;
        }
        throw new ApiError(401, "invalid_request_error", null, "Invalid API Key provided: " + masked(key));
    }

    private static String extract(String authorization) {
        var parts =
                authorization == null ? new String[0] : authorization.strip().split("\\s+", 2);
        if (parts.length == 2 && parts[0].equalsIgnoreCase("Bearer")) {
            return parts[1];
        }
        if (parts.length == 2 && parts[0].equalsIgnoreCase("Basic")) {
            return userName(parts[1]);
        }
        throw new ApiError(
                401,
                "invalid_request_error",
                null,
                "You did not provide an API key. You need to provide your API key in the Authorization header, using"
                        + " Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
    }

    private static String userName(String credentials) {
        try {
            var decoded = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            return decoded.split(":", 2)[0];
        } catch (IllegalArgumentException e) {
            throw new ApiError(401, "invalid_request_error", null, "Invalid Basic credentials: they are not Base64.");
        }
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static String masked(String key) {
        return key.length() <= 12 ? "****" : key.substring(0, 8) + "****" + key.substring(key.length() - 4);
    }
}
