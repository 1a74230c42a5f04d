package io.marquee.chassis.health;

import io.marquee.chassis.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ready means: requests can be answered, so the own database can be reached. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseReady.class);
    private static final int SECONDS = 2;

    @Inject
    private Database database;

    @Override
    public HealthCheckResponse call() {
        try (var connection = database.dataSource().getConnection()) {
            return HealthCheckResponse.named("database")
                    .status(connection.isValid(SECONDS))
                    .build();
        } catch (SQLException e) {
            LOG.warn("The database cannot be reached: {}", e.getMessage());
            return HealthCheckResponse.named("database")
                    .down()
                    .withData("reason", "cannot be reached")
                    .build();
        }
    }
}
