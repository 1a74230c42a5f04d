package io.marquee.sandbox.provider.http;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the API answers. */
public record Reply(int status, ObjectNode body) {

    public static Reply ok(ObjectNode body) {
        return new Reply(200, body);
    }
}
