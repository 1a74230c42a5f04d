package io.marquee.chassis.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes the current HTTP request, as the verified access token says. */
@RequestScoped
public class CurrentUser {

    private final HttpServletRequest request;

    /** For CDI's proxy. */
    protected CurrentUser() {
        this(null);
    }

    @Inject
    public CurrentUser(HttpServletRequest request) {
        this.request = request;
    }

    /** Who makes that request; empty for an anonymous one. For what runs outside of JAX-RS, or for every request. */
    public static Optional<UUID> idIn(HttpServletRequest request) {
        return Optional.ofNullable(token(request)).map(token -> UUID.fromString(token.getSubject()));
    }

    public boolean isAnonymous() {
        return token() == null;
    }

    /** Id of the user. @throws IllegalStateException for an anonymous request */
    public UUID id() {
        return UUID.fromString(required().getSubject());
    }

    /** Id of the access token ({@code jti}). @throws IllegalStateException for an anonymous request */
    public String tokenId() {
        return required().getTokenID();
    }

    public boolean has(String role) {
        return !isAnonymous() && token().getGroups().contains(role);
    }

    /** Support, or an administrator, who may do what support may. */
    public boolean isSupport() {
        return has(Roles.SUPPORT) || has(Roles.ADMIN);
    }

    private JsonWebToken required() {
        if (isAnonymous()) {
            throw new IllegalStateException("The request carries no access token");
        }
        return token();
    }

    private JsonWebToken token() {
        return token(request);
    }

    private static JsonWebToken token(HttpServletRequest request) {
        return (JsonWebToken) request.getAttribute(BearerTokenMechanism.TOKEN);
    }
}
