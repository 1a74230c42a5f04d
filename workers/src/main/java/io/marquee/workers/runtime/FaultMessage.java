package io.marquee.workers.runtime;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.chassis.http.Correlation;
import java.util.Locale;

/** What support reads in Operate about a failed job: a sentence or two, never a stack trace. */
final class FaultMessage {

    /** Enough for two sentences; Operate shows it in one row. */
    private static final int LENGTH = 500;

    private final String service;

    FaultMessage(String service) {
        this.service = service;
    }

    String of(JobMethod job, Throwable fault, int retriesLeft) {
        var end = "; " + (retriesLeft == 0 ? "no retries left" : "retries left " + retriesLeft);
        var text = sentence(job, fault).replaceAll("\\s+", " ").strip();
        return shorten(text, LENGTH - end.length()) + end;
    }

    private String sentence(JobMethod job, Throwable fault) {
        return switch (fault) {
            case TechnicalException technical -> text(technical);
            case BusinessException business ->
                "The process does not provide for the outcome " + business.code() + " of step " + job.type() + ": "
                        + shorten(text(business), 250) + seeLog();
            case InvalidVariablesException variables ->
                "Step " + job.type() + " cannot begin: " + shorten(text(variables), 300)
                        + ". Correct the variables, then retry";
            default -> "Unexpected fault in step " + job.type() + ": " + shorten(text(fault), 250) + seeLog();
        };
    }

    private String seeLog() {
        return "; see the log of " + service + " under correlation id " + Correlation.current();
    }

    /** The message without a full stop, so that the sentence can go on; the kind of fault in words if it has none. */
    private static String text(Throwable fault) {
        var message = fault.getMessage();
        return message == null || message.isBlank()
                ? kind(fault)
                : message.strip().replaceAll("\\.$", "");
    }

    /** {@code NullPointerException} is "null pointer exception". */
    private static String kind(Throwable fault) {
        return fault.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static String shorten(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
