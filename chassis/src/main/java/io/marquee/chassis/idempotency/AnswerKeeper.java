package io.marquee.chassis.idempotency;

import io.marquee.chassis.errors.ErrorBody;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.idempotency.Claim.Reservation;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After the resource method: keeps the answer of a request that has a reservation, before a byte of it is sent. It does
 * so for every way in which a method can answer: at once, later from another thread, or by an exception.
 */
@Provider
@ApplicationScoped
@Priority(Integer.MIN_VALUE)
public class AnswerKeeper implements ContainerResponseFilter, WriterInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerKeeper.class);
    private static final String STATUS = "io.marquee.idempotency.status";
    private static final int TOO_MANY_REQUESTS = 429;

    private final IdempotencyKeys keys;

    /** For CDI's proxy. */
    protected AnswerKeeper() {
        this(null);
    }

    @Inject
    public AnswerKeeper(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(IdempotencyFilter.RESERVATION) instanceof Reservation mine)) {
            return;
        }
        if (isNotKept(response)) {
            request.removeProperty(IdempotencyFilter.RESERVATION);
            store(mine, () -> keys.release(mine));
        } else if (response.hasEntity()) {
            request.setProperty(STATUS, response.getStatus());
        } else {
            var answer = new KeptAnswer(
                    response.getStatus(), location(response.getHeaderString(HttpHeaders.LOCATION)), null, null);
            store(mine, () -> keys.complete(mine, answer));
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!(context.getProperty(IdempotencyFilter.RESERVATION) instanceof Reservation mine)
                || !(context.getProperty(STATUS) instanceof Integer status)) {
            context.proceed();
            return;
        }
        var client = context.getOutputStream();
        var body = new ByteArrayOutputStream();
        context.setOutputStream(body);
        context.proceed();
        var location = context.getHeaders().getFirst(HttpHeaders.LOCATION);
        var answer = new KeptAnswer(
                status,
                location == null ? null : location.toString(),
                context.getMediaType().toString(),
                body.toByteArray());
        store(mine, () -> keys.complete(mine, answer));
        body.writeTo(client);
    }

    private static String location(String header) {
        return header == null || header.isEmpty() ? null : header;
    }

    /** Whoever is told to come back shall not get the same answer again. */
    private static boolean isNotKept(ContainerResponseContext response) {
        return response.getStatus() >= 500
                || response.getStatus() == TOO_MANY_REQUESTS
                || response.getHeaders().containsKey(HttpHeaders.RETRY_AFTER)
                || response.getEntity() instanceof ErrorBody body
                        && body.error().code().equals(ErrorCode.REQUEST_IN_PROGRESS.name());
    }

    /** The customer gets the answer even if it cannot be kept: the lease ends, and a repetition has the same id. */
    private static void store(Reservation mine, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.warn("The answer to {} is not kept: {}", mine.request().operation(), e.getMessage(), e);
        }
    }
}
