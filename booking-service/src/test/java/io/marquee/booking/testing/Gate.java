package io.marquee.booking.testing;

import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.ApiClient.Answer;
import io.marquee.chassis.testing.TestPlatform;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody with a scanner at the door of a theatre. */
public final class Gate {

    private final String name;
    private final ApiClient client;

    /** @param name of the gate, may be null */
    public Gate(URI base, String name, UUID user, String role) {
        this.name = name;
        this.client =
                ApiClient.at(base).withToken(TestPlatform.current().tokens().token(user, role));
    }

    public Answer scan(String code) {
        return scan(code, Map.of());
    }

    /** @param more fields of the body */
    public Answer scan(String code, Map<String, Object> more) {
        return client.post("/api/v1/check-ins", body(code, more));
    }

    public Answer scanWithKey(String key, String code) {
        return client.with("Idempotency-Key", key).post("/api/v1/check-ins", body(code, Map.of()));
    }

    public Answer send(Object body) {
        return client.post("/api/v1/check-ins", body);
    }

    public Answer get(String path) {
        return client.get("/api/v1" + path);
    }

    private Map<String, Object> body(String code, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("qrCodeData", code);
        if (name != null) {
            body.put("gate", name);
        }
        return body;
    }
}
