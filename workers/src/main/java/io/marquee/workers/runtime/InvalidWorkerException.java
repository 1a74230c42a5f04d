package io.marquee.workers.runtime;

/** A method is annotated as a job worker and cannot be one; the message names class, method and mistake. */
public class InvalidWorkerException extends RuntimeException {

    InvalidWorkerException(String message) {
        super(message);
    }
}
