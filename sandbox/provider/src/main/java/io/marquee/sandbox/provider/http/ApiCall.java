package io.marquee.sandbox.provider.http;

import java.util.List;
import java.util.Map;

/**
 * One request to the API after its key was checked.
 */
public record ApiCall(
        Origin origin, String method, String path, Map<String, String> pathParams, Params params, KeyKind key) {

    public String pathParam(String name) {
        return pathParams.get(name);
    }

    public List<String> expand() {
        return params.list("expand");
    }

    /** @throws ApiError 403 if the caller showed a publishable key only */
    public void requireSecretKey() {
        if (key != KeyKind.SECRET) {
            throw new ApiError(
                    403,
                    "invalid_request_error",
                    "secret_key_required",
                    "This API call cannot be made with a publishable API key. Please use a secret API key.");
        }
    }
}
