package io.marquee.chassis.persistence;

import java.sql.SQLException;
import org.postgresql.util.PGobject;

/** Values of PostgreSQL's own types, typed even when they are null. */
public final class PgValues {

    private PgValues() {}

    /** @param type PostgreSQL's name of the type, such as {@code jsonb} */
    public static PGobject of(String type, Object value) {
        try {
            var object = new PGobject();
            object.setType(type);
            object.setValue(value == null ? null : value.toString());
            return object;
        } catch (SQLException e) {
            throw new IllegalArgumentException("Not a value of type " + type, e);
        }
    }
}
