package io.marquee.chassis.idempotency;

import io.marquee.chassis.errors.TechnicalException;
import io.marquee.chassis.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;

/** The use case of the small service: makes a thing, once for an id. */
@ApplicationScoped
public class Things {

    private final Database database;

    /** For CDI's proxy. */
    protected Things() {
        this(null);
    }

    @Inject
    public Things(Database database) {
        this.database = database;
    }

    /** Every run is counted in {@code attempts}, so that a test sees what the id alone would hide. */
    @Transactional
    public void make(UUID id, String name) {
        try (var connection = database.dataSource().getConnection();
                var thing = connection.prepareStatement("insert into things values (?, ?) on conflict do nothing");
                var attempt = connection.prepareStatement("insert into attempts (name) values (?)")) {
            thing.setObject(1, id);
            thing.setString(2, name);
            thing.executeUpdate();
            attempt.setString(1, name);
            attempt.executeUpdate();
        } catch (SQLException e) {
            throw new TechnicalException("The thing cannot be stored", e);
        }
    }
}
