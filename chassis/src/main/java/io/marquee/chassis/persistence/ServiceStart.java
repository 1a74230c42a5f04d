package io.marquee.chassis.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the database to this version's tables, then lets the service begin. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ServiceStart {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceStart.class);

    @Inject
    private Database database;

    @Inject
    private Event<ServiceStarted> started;

    @Inject
    @ConfigProperty(name = "service.name")
    private String service;

    @PostConstruct
    void start() {
        var result = Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(database.dataSource())
                .locations("classpath:db/chassis", "classpath:db/migration")
                .load()
                .migrate();
        LOG.info(
                "Database is at version {}, {} migrations applied",
                result.targetSchemaVersion,
                result.migrationsExecuted);
        started.fire(new ServiceStarted(service));
    }
}
