package io.marquee.auth.tokens.boundary;

import io.marquee.auth.tokens.control.RevokedTokens;
import io.marquee.auth.tokens.control.Sessions;
import io.marquee.chassis.security.CurrentUser;
import io.marquee.chassis.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Ends the session of the access token that comes with the request. Doing it twice is harmless. */
@ApplicationScoped
@Path("auth/logout")
@RolesAllowed({Roles.CUSTOMER, Roles.PARTNER, Roles.ANALYST, Roles.SUPPORT, Roles.ADMIN})
public class LogoutResource {

    private final CurrentUser currentUser;
    private final Sessions sessions;
    private final RevokedTokens revokedTokens;

    @Inject
    public LogoutResource(CurrentUser currentUser, Sessions sessions, RevokedTokens revokedTokens) {
        this.currentUser = currentUser;
        this.sessions = sessions;
        this.revokedTokens = revokedTokens;
    }

    /** For the proxy. */
    protected LogoutResource() {
        this(null, null, null);
    }

    @POST
    public void logout() {
        sessions.close(currentUser.tokenId());
        revokedTokens.revoke(currentUser.tokenId());
    }
}
