package io.marquee.auth.tokens.control;

import io.marquee.auth.tokens.control.Sessions.Tokens;
import io.marquee.auth.users.control.LoginLimits;
import io.marquee.auth.users.control.PasswordHashing;
import io.marquee.auth.users.control.Users;
import io.marquee.auth.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Login by e-mail address and password. No transaction spans it: the password check takes long and needs none. */
@ApplicationScoped
public class PasswordLogin {

    private final LoginLimits limits;
    private final Users users;
    private final PasswordHashing hashing;
    private final Sessions sessions;

    @Inject
    public PasswordLogin(LoginLimits limits, Users users, PasswordHashing hashing, Sessions sessions) {
        this.limits = limits;
        this.users = users;
        this.hashing = hashing;
        this.sessions = sessions;
    }

    /** For the proxy. */
    protected PasswordLogin() {
        this(null, null, null, null);
    }

    /**
     * New tokens, or empty if there is no such account or the password is wrong: which of them, the time does not tell. Empty,
     * too, if either was changed while the password was checked.
     *
     * @throws io.marquee.chassis.errors.BusinessException RATE_LIMITED after too many failures for the account or from
     *     the address
     */
    public Optional<Tokens> login(String email, String password, String clientAddress) {
        var attempt = limits.begin(email, clientAddress);
        var user = users.withEmail(email);
        var matches = hashing.matches(password, user.map(User::passwordHash).orElse(null));
        if (!matches) {
            return Optional.empty();
        }
        attempt.succeeded();
        return user.flatMap(sessions::open);
    }
}
