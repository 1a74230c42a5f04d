package io.marquee.workers.runtime;

/** The process hands a job variables that its worker cannot use; repeating does not help, correcting them does. */
final class InvalidVariablesException extends RuntimeException {

    InvalidVariablesException(String message) {
        super(message);
    }

    InvalidVariablesException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The innermost explanation: the mapper wraps what a record's constructor complains about. */
    static String reason(Throwable thrown) {
        var innermost = thrown;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getMessage() == null ? thrown.getMessage() : innermost.getMessage();
    }
}
