package io.marquee.chassis.persistence;

import java.sql.SQLException;
import java.util.Set;

/** Tells a database that cannot answer at the moment from a value that it never takes, and from a statement that is wrong. */
public final class DatabaseFaults {

    /** Classes of SQLSTATE (PostgreSQL, appendix A): connection, rollback, resources, lock not available, operator. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57");

    /** Payara's pool says so when it has no connection to give; its exception carries no SQLSTATE. */
    private static final String NO_CONNECTION = "Error in allocating a connection";

    /** Class "data exception": too long, out of range, a character that cannot be stored. */
    private static final String DATA = "22";

    private DatabaseFaults() {}

    /** Whether the database refuses a value as such, so that nobody can store it at any time. */
    public static boolean refusesValue(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(DATA)) {
                return true;
            }
        }
        return false;
    }

    /** Whether trying the same again later can help. */
    public static boolean passes(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(SQLException fault) {
        var state = fault.getSQLState();
        return state != null && state.length() == 5
                ? PASSING.contains(state.substring(0, 2))
                : String.valueOf(fault.getMessage()).contains(NO_CONNECTION);
    }
}
