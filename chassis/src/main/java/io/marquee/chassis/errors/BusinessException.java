package io.marquee.chassis.errors;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule of the business says no. The message is written for the person who asked; the REST edge turns it into the
 * error body, the worker runtime into a BPMN error where the model expects one.
 */
public class BusinessException extends RuntimeException {

    private final ErrorCode code;
    private final transient Map<String, Object> details;
    private final Duration retryAfter;

    public BusinessException(ErrorCode code, String message) {
        this(code, message, Map.of());
    }

    /** @param details names the field or ids concerned; values are JSON-B friendly, never another user's data */
    public BusinessException(ErrorCode code, String message, Map<String, ?> details) {
        this(code, message, details, null);
    }

    private BusinessException(ErrorCode code, String message, Map<String, ?> details, Duration retryAfter) {
        super(message);
        this.code = code;
        this.details = new LinkedHashMap<>(details);
        this.retryAfter = retryAfter;
    }

    /** Nothing of that kind and id exists, or not for this caller. */
    public static BusinessException notFound(String what, Object id) {
        return new BusinessException(
                ErrorCode.NOT_FOUND, "There is no " + what + " " + id + ".", Map.of("id", String.valueOf(id)));
    }

    /** One field of the request is wrong. */
    public static BusinessException invalid(String field, String message) {
        return invalid(List.of(new Violation(field, message)));
    }

    /** Several fields of the request are wrong; at least one. */
    public static BusinessException invalid(List<Violation> violations) {
        var first = violations.get(0);
        var message = violations.size() == 1
                ? "The field " + first.field() + " " + first.message() + "."
                : violations.size() + " fields are not valid, the first is " + first.field() + ".";
        return new BusinessException(ErrorCode.VALIDATION_ERROR, message, Map.of("violations", violations));
    }

    /** The same error, telling the caller when to try again. */
    public BusinessException retryAfter(Duration wait) {
        var copy = new BusinessException(code, getMessage(), details, wait);
        copy.setStackTrace(getStackTrace());
        return copy;
    }

    public ErrorCode code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }

    /** When to try again, if that can help. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
