package io.marquee.chassis.errors;

import io.marquee.chassis.http.Correlation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;

/** The error body of the REST contract: {@code {"error": {code, message, details, correlationId}}}. */
public record ErrorBody(Error error) {

    public record Error(String code, String message, Map<String, Object> details, String correlationId) {}

    /** Default wait that a 503 suggests. */
    public static final Duration UNAVAILABLE_RETRY = Duration.ofSeconds(5);

    public static ErrorBody of(ErrorCode code, String message, Map<String, Object> details) {
        return new ErrorBody(new Error(code.name(), message, details, Correlation.current()));
    }

    public static Response response(ErrorCode code, String message) {
        return response(code, message, Map.of(), null);
    }

    public static Response response(BusinessException e) {
        return response(e.code(), e.getMessage(), e.details(), e.retryAfter().orElse(null));
    }

    private static Response response(ErrorCode code, String message, Map<String, Object> details, Duration retryAfter) {
        var wait = retryAfter == null && code == ErrorCode.SERVICE_UNAVAILABLE ? UNAVAILABLE_RETRY : retryAfter;
        var response = Response.status(code.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(of(code, message, details));
        if (wait != null) {
            response.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds()));
        }
        return response.build();
    }
}
