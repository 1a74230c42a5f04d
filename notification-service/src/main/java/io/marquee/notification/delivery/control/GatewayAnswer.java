package io.marquee.notification.delivery.control;

import java.util.Set;

/** What the message gateway answered. @param body as it came */
record GatewayAnswer(int status, String body) {

    private static final Set<Integer> NEVER = Set.of(400, 422);
    private static final Set<Integer> NOT_LET_IN = Set.of(401, 403);

    boolean isTaken() {
        return status >= 200 && status < 300;
    }

    /** Whether asking again cannot help: the gateway has understood the message, and will never carry it. */
    boolean isRefusal() {
        return NEVER.contains(status);
    }

    /** Whether it is our token that the gateway does not accept. */
    boolean isAboutOurToken() {
        return NOT_LET_IN.contains(status);
    }

    /** Status and words, without numbers and addresses. */
    String summary() {
        var words = Redaction.ofAnswer(body);
        return words.isEmpty() ? "it answered " + status : "it answered " + status + ", " + words;
    }
}
