package io.marquee.chassis.errors;

import io.marquee.chassis.persistence.DatabaseFaults;
import jakarta.ejb.EJBException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that no other mapper knows. Wrappers of the container are opened; what is left is a defect: the caller
 * gets the correlation id, the log gets the rest.
 */
@Provider
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedExceptionMapper.class);

    @Override
    public Response toResponse(Throwable e) {
        if (e instanceof BusinessException business) {
            return ErrorBody.response(business);
        }
        if (DatabaseFaults.refusesValue(e)) {
            return unstorable(e);
        }
        if (e instanceof TechnicalException technical) {
            return unavailable(technical);
        }
        if (DatabaseFaults.passes(e)) {
            return unavailable(e);
        }
        if (e instanceof RejectedExecutionException) {
            return overloaded(e);
        }
        if (isWrapper(e) && e.getCause() != null) {
            return toResponse(e.getCause());
        }
        return internalError(e);
    }

    private static boolean isWrapper(Throwable e) {
        return e instanceof CompletionException
                || e instanceof java.util.concurrent.ExecutionException
                || e instanceof EJBException
                || e instanceof RollbackException
                || e instanceof jakarta.transaction.TransactionalException;
    }

    /** Whoever reads the request ought to have refused it by the field's name; the log tells who did not. */
    private static Response unstorable(Throwable e) {
        LOG.warn("The database refuses a value of a request", e);
        return ErrorBody.response(BusinessException.invalid(
                "request", "has a value that is too long, too large, or has a character that cannot be stored"));
    }

    static Response unavailable(Throwable e) {
        LOG.warn("A dependency failed: {}", e.getMessage(), e);
        return tryAgain();
    }

    /** All threads are busy and so many requests wait that this one cannot: no defect, and over in a moment. */
    private static Response overloaded(Throwable e) {
        LOG.warn("No thread is free to answer a request: {}", e.toString());
        return tryAgain();
    }

    private static Response tryAgain() {
        return ErrorBody.response(
                ErrorCode.SERVICE_UNAVAILABLE, "The service cannot do this at the moment. Please try again shortly.");
    }

    static Response internalError(Throwable e) {
        LOG.error("Unexpected fault while answering a request", e);
        return ErrorBody.response(
                ErrorCode.INTERNAL_ERROR,
                "Something went wrong on our side. Please quote the correlation id when you report it.");
    }
}
