package io.marquee.chassis.persistence;

import io.marquee.chassis.settings.SettingsCheck;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL, once the settings are known to be right. The server opens connections for JPA before CDI begins and the
 * settings are checked there; a wrong one would only be a failed deployment then, and its name would not be told.
 */
public class CheckedDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    /** Called by the server, which then sets the properties of {@link Database}. */
    public CheckedDataSource() {
        SettingsCheck.check();
    }
}
