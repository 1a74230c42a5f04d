package io.marquee.chassis.health;

import io.marquee.chassis.persistence.Database;
import io.marquee.chassis.persistence.ServiceStarted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

    private volatile boolean started;

    void begin(@Observes ServiceStarted event) {
        started = true;
    }

    @Override
    public HealthCheckResponse call() {
        if (!started) {
            // The server answers health checks before the application's classes, the driver among them, are in place.
            return HealthCheckResponse.named("database")
                    .down()
                    .withData("reason", "the service is starting")
                    .build();
        }
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
