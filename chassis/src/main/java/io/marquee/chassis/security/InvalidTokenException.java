package io.marquee.chassis.security;

/** An access token that cannot be accepted; the message is for the log and never contains the token. */
public class InvalidTokenException extends Exception {

    public InvalidTokenException(String message) {
        super(message);
    }

    public InvalidTokenException(String message, Throwable cause) {
        super(message, cause);
    }
}
