package io.marquee.chassis.idempotency;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.idempotency.Claim.Answered;
import io.marquee.chassis.idempotency.Claim.OtherRequest;
import io.marquee.chassis.idempotency.Claim.Reservation;
import io.marquee.chassis.idempotency.Claim.Reserved;
import io.marquee.chassis.idempotency.Claim.Running;
import io.marquee.chassis.security.CurrentUser;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Before the resource method: reserves the key, or answers in its place. */
@Provider
@Idempotent
@ApplicationScoped
@Priority(Priorities.USER)
public class IdempotencyFilter implements ContainerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotent-Replayed";

    /** Property of the request that holds its reservation. */
    static final String RESERVATION = "io.marquee.idempotency";

    private static final int LONGEST_OPERATION = 512;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final IdempotencyKeys keys;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final String secret;

    @Context
    private ResourceInfo resource;

    /** For CDI's proxy. */
    protected IdempotencyFilter() {
        this(null, null, null, null);
    }

    @Inject
    public IdempotencyFilter(
            IdempotencyKeys keys,
            Idempotency idempotency,
            CurrentUser user,
            @ConfigProperty(name = "database.password") String secret) {
        this.keys = keys;
        this.idempotency = idempotency;
        this.user = user;
        this.secret = secret;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var key = request.getHeaderString(HEADER);
        if (key == null) {
            refuseIfRequired();
            return;
        }
        KeyRules.check(key);
        var body = RequestBody.read(request.getEntityStream());
        request.setEntityStream(new ByteArrayInputStream(body));
        var uri = request.getUriInfo().getRequestUri();
        var owner = user.isAnonymous() ? "anonymous" : user.id().toString();
        var operation = operation(request);
        answer(request, keys.claim(new KeyedRequest(owner, operation, key, hash(uri.getQuery(), body))));
    }

    /** @throws NotFoundException if the path is longer than any of the contract; the index of the keys takes no such row */
    private static String operation(ContainerRequestContext request) {
        var operation =
                request.getMethod() + " " + request.getUriInfo().getRequestUri().getPath();
        if (operation.length() > LONGEST_OPERATION) {
            throw new NotFoundException();
        }
        return operation;
    }

    private byte[] hash(String query, byte[] body) {
        var hash = RequestBody.hash(query, body);
        return annotation().secret() ? RequestBody.sealed(secret, hash) : hash;
    }

    private void answer(ContainerRequestContext request, Claim claim) {
        switch (claim) {
            case Reserved(Reservation mine, boolean first) -> {
                idempotency.reserved(mine.resourceId(), first);
                request.setProperty(RESERVATION, mine);
            }
            case Answered(KeptAnswer answer) -> request.abortWith(again(answer));
            case Running ignored ->
                throw new BusinessException(
                                ErrorCode.REQUEST_IN_PROGRESS,
                                "The first request with this Idempotency-Key is still running.")
                        .retryAfter(RETRY_AFTER);
            case OtherRequest ignored ->
                throw new BusinessException(
                        ErrorCode.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key was used for a different request.");
        }
    }

    private void refuseIfRequired() {
        if (annotation().required()) {
            throw new BusinessException(
                    ErrorCode.IDEMPOTENCY_KEY_REQUIRED, "This call needs the header " + HEADER + ".");
        }
    }

    private Idempotent annotation() {
        return resource.getResourceMethod().getAnnotation(Idempotent.class);
    }

    private static Response again(KeptAnswer answer) {
        var response = Response.status(answer.status()).header(REPLAYED, true);
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.contentType() != null) {
            response.type(answer.contentType()).entity(answer.body());
        }
        return response.build();
    }
}
