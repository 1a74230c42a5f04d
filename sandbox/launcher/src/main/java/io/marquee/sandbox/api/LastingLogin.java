package io.marquee.sandbox.api;

import io.marquee.sandbox.parts.Login;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** A login for work that may take longer than a token is valid. */
public final class LastingLogin {

    /** A token is valid for 15 minutes as a rule. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Api anonymous;
    private final Login login;
    private Api signedIn;
    private Instant since = Instant.MIN;

    public LastingLogin(Api anonymous, Login login) {
        this.anonymous = anonymous;
        this.login = login;
    }

    /** The API, signed in not long ago. */
    public Api api() throws IOException, InterruptedException {
        if (Instant.now().minus(FRESH).isAfter(since)) {
            signedIn = anonymous.as(login);
            since = Instant.now();
        }
        return signedIn;
    }
}
