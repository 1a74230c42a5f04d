package io.marquee.auth.tokens.boundary;

import io.marquee.auth.tokens.control.RevokedTokens;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.security.CurrentUser;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses access tokens that were logged out. The other services don't ask: for them such a token lives on until it
 * ends by itself, a quarter of an hour at most.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class RevokedTokenFilter implements ContainerRequestFilter {

    private final CurrentUser currentUser;
    private final RevokedTokens revokedTokens;

    @Inject
    public RevokedTokenFilter(CurrentUser currentUser, RevokedTokens revokedTokens) {
        this.currentUser = currentUser;
        this.revokedTokens = revokedTokens;
    }

    /** For the proxy. */
    protected RevokedTokenFilter() {
        this(null, null);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!currentUser.isAnonymous() && revokedTokens.contains(currentUser.tokenId())) {
            throw new BusinessException(ErrorCode.UNAUTHORIZED, "This access token was logged out.");
        }
    }
}
