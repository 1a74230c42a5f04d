package io.marquee.sandbox.api;

import java.io.IOException;

/** The platform answered a call with an error. */
public final class ApiException extends IOException {

    private final int status;
    private final String body;

    ApiException(String call, int status, String body) {
        super("%s answered %d: %s".formatted(call, status, body));
        this.status = status;
        this.body = body;
    }

    /** What was answered, as it came. */
    public String body() {
        return body;
    }

    public int status() {
        return status;
    }
}
