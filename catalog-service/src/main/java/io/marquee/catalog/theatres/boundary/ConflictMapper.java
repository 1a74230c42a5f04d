package io.marquee.catalog.theatres.boundary;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorBody;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.errors.UnexpectedExceptionMapper;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;

/** Two wrote the same at once: the second hears of it, and may look again. What else the database says is a fault. */
@Provider
public class ConflictMapper implements ExceptionMapper<PersistenceException> {

    private static final String UNIQUE_VIOLATION = "23505";

    private final UnexpectedExceptionMapper others = new UnexpectedExceptionMapper();

    @Override
    public Response toResponse(PersistenceException e) {
        if (e instanceof OptimisticLockException) {
            return conflict(ErrorCode.INVALID_STATE, "Somebody else has just changed this. Please look again.");
        }
        return isDuplicate(e)
                ? conflict(ErrorCode.ALREADY_EXISTS, "Somebody else has just added the same.")
                : others.toResponse(e);
    }

    private static boolean isDuplicate(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static Response conflict(ErrorCode code, String message) {
        return ErrorBody.response(new BusinessException(code, message));
    }
}
