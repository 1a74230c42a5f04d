package io.marquee.chassis.persistence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the database to this version's tables, then lets the service begin.
 *
 * <p>A servlet listener and not a startup EJB: on Payara a connection that is used below a startup EJB, or in a thread
 * that was started there, does not take part in the JTA transaction. Every statement would be committed by itself, and
 * a rollback would undo nothing.
 */
@WebListener
public class ServiceStart implements ServletContextListener {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceStart.class);

    @Inject
    private Database database;

    @Inject
    private Event<ServiceStarted> started;

    @Inject
    @ConfigProperty(name = "service.name")
    private String service;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var result = Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(database.dataSource())
                .locations("classpath:db/chassis", "classpath:db/migration")
                // A new table of the chassis (0.x) comes to databases that have the service's own (1 and on) already.
                .outOfOrder(true)
                .load()
                .migrate();
        LOG.info(
                "Database is at version {}, {} migrations applied",
                Objects.requireNonNullElse(result.targetSchemaVersion, result.initialSchemaVersion),
                result.migrationsExecuted);
        started.fire(new ServiceStarted(service));
        QuietStart.await();
    }
}
