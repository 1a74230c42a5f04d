package io.marquee.sandbox.provider.orders.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.http.Json;

/**
 * A request that Razorpay's API refuses, with its error object.
 *
 * @see <a href="https://razorpay.com/docs/errors">Razorpay's errors</a>
 */
final class RazorpayError extends RuntimeException {

    private final int status;
    private final String code;
    private final String field;

    private RazorpayError(int status, String code, String field, String description) {
        super(description);
        this.status = status;
        this.code = code;
        this.field = field;
    }

    /** @param field what is wrong, or null */
    static RazorpayError badRequest(String field, String description) {
        return new RazorpayError(400, "BAD_REQUEST_ERROR", field, description);
    }

    static RazorpayError unknownId() {
        return badRequest(null, "The id provided does not exist");
    }

    static RazorpayError unauthorized() {
        return new RazorpayError(401, "BAD_REQUEST_ERROR", null, "Authentication failed");
    }

    static RazorpayError ofServer(int status) {
        var code = status == 429 ? "BAD_REQUEST_ERROR" : "SERVER_ERROR";
        return new RazorpayError(
                status, code, null, "We are facing some trouble completing your request at the moment.");
    }

    int status() {
        return status;
    }

    ObjectNode body() {
        var error = Json.object().put("code", code).put("description", getMessage());
        error.put("source", status >= 500 ? "internal" : "business")
                .put("step", "payment_initiation")
                .put("reason", status >= 500 ? "server_error" : "input_validation_failed");
        error.set("metadata", Json.object());
        if (field != null) {
            error.put("field", field);
        }
        return Json.object().set("error", error);
    }
}
