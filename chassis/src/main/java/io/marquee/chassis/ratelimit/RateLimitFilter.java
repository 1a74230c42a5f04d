package io.marquee.chassis.ratelimit;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Before the resource method: takes a token of the caller, or refuses. After authorisation, before idempotency. */
@Provider
@RateLimited
@ApplicationScoped
@Priority(Priorities.USER - 1000)
public class RateLimitFilter implements ContainerRequestFilter {

    private final CallerLimits limits;
    private final HttpServletRequest request;

    @Context
    private ResourceInfo resource;

    /** For CDI's proxy. */
    protected RateLimitFilter() {
        this(null, null);
    }

    @Inject
    public RateLimitFilter(CallerLimits limits, HttpServletRequest request) {
        this.limits = limits;
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        var limit = resource.getResourceMethod().getAnnotation(RateLimited.class);
        var asked =
                limit.byAddress() ? limits.takeOfAddress(limit.value(), request) : limits.take(limit.value(), request);
        asked.ifPresent(wait -> {
            throw new BusinessException(
                            ErrorCode.RATE_LIMITED, "These are too many requests in a short time. Please wait.")
                    .retryAfter(wait);
        });
    }
}
