package io.marquee.chassis.security;

/** A token that cannot be judged, because auth-service does not tell its keys at the moment; the same token may be good. */
public class KeysUnavailableException extends InvalidTokenException {

    public KeysUnavailableException(String message) {
        super(message);
    }
}
