package io.marquee.chassis.persistence;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import javax.sql.DataSource;

/**
 * The service's own database. Its time limits are settings. The server reads them before it sees the defaults of the
 * settings, so these stand here a second time; {@code DatabaseTest} compares them.
 */
@DataSourceDefinition(
        name = Database.JNDI_NAME,
        className = "io.marquee.chassis.persistence.CheckedDataSource",
        url = "${MPCONFIG=database.url}",
        user = "${MPCONFIG=database.user}",
        password = "${MPCONFIG=database.password}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 24,
        properties = {
            "loginTimeout=${MPCONFIG=database.connect-timeout-seconds:5}",
            "connectTimeout=${MPCONFIG=database.connect-timeout-seconds:5}",
            "tcpKeepAlive=true",
            "reWriteBatchedInserts=true",
            "options=-c statement_timeout=${MPCONFIG=database.statement-timeout-seconds:30}s"
                    + " -c lock_timeout=${MPCONFIG=database.lock-timeout-seconds:3}s"
                    + " -c idle_in_transaction_session_timeout="
                    + "${MPCONFIG=database.idle-in-transaction-timeout-seconds:60}s",
            // Three zeros make milliseconds of the seconds.
            "fish.payara.max-wait-time-in-millis=${MPCONFIG=database.connect-timeout-seconds:5}000",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=true"
        })
@ApplicationScoped
public class Database {

    public static final String JNDI_NAME = "java:app/jdbc/database";

    @Resource(lookup = JNDI_NAME)
    private DataSource dataSource;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Connections of the pool, for work outside of transactions. In a transaction that has one already, the pool would set a
     * second one aside for it, although only the first is used: rivals for a row that together hold all connections would
     * then wait for the one among them that has the row, and it for them. Take {@link #connection} there.
     */
    public DataSource dataSource() {
        return dataSource;
    }

    /**
     * The one connection of the current transaction, which entities are read and written with, too. It ends with the
     * transaction; do not close it.
     *
     * @throws IllegalStateException if there is no transaction
     */
    public Connection connection() {
        var connection = entityManager.unwrap(Connection.class);
        if (connection == null) {
            throw new IllegalStateException("There is no transaction whose connection could be used");
        }
        return connection;
    }
}
