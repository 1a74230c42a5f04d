package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.Complaint;
import io.marquee.catalog.imports.entity.Entry;
import io.marquee.catalog.imports.entity.UnusableEntryException;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.Violation;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Why the catalog does not take a record.
 *
 * @param field as the file names it, or null
 * @param value what the file says, or null
 */
record Refusal(String field, String message, String value) {

    private static final String INTEGRITY_VIOLATION = "23";
    /** A value that the column cannot have, such as one that is too long. */
    private static final String DATA_EXCEPTION = "22";

    private static final String EXCLUSION_VIOLATION = "23P01";

    /** What a failure says about the record; nothing if it is a fault that has to do with none. */
    static Optional<Refusal> of(Throwable failure) {
        if (failure == null) {
            return Optional.empty();
        }
        if (failure instanceof UnusableEntryException unusable) {
            return Optional.of(new Refusal(unusable.field(), unusable.getMessage(), unusable.value()));
        }
        if (failure instanceof BusinessException business) {
            return Optional.of(of(business));
        }
        if (failure instanceof SQLException sql
                && String.valueOf(sql.getSQLState()).startsWith(INTEGRITY_VIOLATION)) {
            var taken = EXCLUSION_VIOLATION.equals(sql.getSQLState());
            return Optional.of(new Refusal(
                    null,
                    taken
                            ? "The screen is taken at that time, cleaning included."
                            : "Somebody else changed this at the same time; send it again",
                    null));
        }
        if (failure instanceof SQLException sql
                && String.valueOf(sql.getSQLState()).startsWith(DATA_EXCEPTION)) {
            return Optional.of(new Refusal(null, "A value of it cannot be stored: " + firstLine(sql), null));
        }
        return of(failure.getCause());
    }

    private static String firstLine(SQLException e) {
        return e.getMessage().lines().findFirst().orElse("");
    }

    /** What a rule says about the record. */
    static Refusal of(BusinessException e) {
        if (e.details().get("violations") instanceof List<?> list && list.get(0) instanceof Violation first) {
            return new Refusal(first.field(), first.message(), null);
        }
        return new Refusal(null, e.getMessage(), null);
    }

    Complaint complaint(Entry entry) {
        return entry.complaint(field, message, value);
    }
}
