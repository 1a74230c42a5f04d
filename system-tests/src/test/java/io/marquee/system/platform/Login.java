package io.marquee.system.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Somebody who is logged in, and logs in again before the token ends (15 minutes; a test run takes longer). */
final class Login {

    /** A call that carries a token may take so long until a service looks at it. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final String email;
    private final String password;
    private String token;
    private Instant end = Instant.MIN;

    /** Logs in at once, so that a wrong password is noticed where it is given. */
    Login(String email, String password) {
        this.email = email;
        this.password = password;
        token();
    }

    String token() {
        return tokenFor(MARGIN);
    }

    /** @param time for which the token is valid at least */
    synchronized String tokenFor(Duration time) {
        if (Instant.now().plus(time).isAfter(end)) {
            var answer = Users.anonymous()
                    .postForm("/auth/token", Map.of("grant_type", "password", "username", email, "password", password))
                    .expect(200);
            token = answer.text("access_token");
            end = Instant.now().plusSeconds(answer.body().path("expires_in").asLong());
        }
        return token;
    }
}
