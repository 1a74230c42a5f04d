package io.marquee.chassis.persistence;

import io.marquee.chassis.outbox.Outbox;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** What changes one row tells of it, as services do all the time; and what limits the database sets to that. */
@Path("rivals")
@ApplicationScoped
@PermitAll
public class RivalsResource {

    @Inject
    private Database database;

    @Inject
    private Outbox outbox;

    @GET
    @Path("limits")
    @Produces(MediaType.TEXT_PLAIN)
    public String limits() throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement("select current_setting('statement_timeout') || ' '"
                        + " || current_setting('lock_timeout') || ' '"
                        + " || current_setting('idle_in_transaction_session_timeout')");
                var result = statement.executeQuery()) {
            result.next();
            return result.getString(1);
        }
    }

    @POST
    @Path("real")
    @Transactional
    public void change() throws SQLException {
        lock();
        outbox.event("io.marquee.test.happened.v1", UUID.randomUUID(), Map.of());
    }

    /** The negative control: asks the pool, although the transaction has a connection. */
    @POST
    @Path("naive")
    @Transactional
    public void changeByTwoConnections() throws SQLException {
        lock();
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement("insert into attempts (name) values ('rival')")) {
            statement.executeUpdate();
        }
    }

    /** Stores a value as it came, which nobody has looked at. */
    @POST
    @Path("unchecked")
    @Transactional
    public void store() throws SQLException {
        try (var statement = database.connection().prepareStatement("insert into attempts (name) values (?)")) {
            statement.setString(1, "rival\0");
            statement.executeUpdate();
        }
    }

    private void lock() throws SQLException {
        try (var statement =
                database.connection().prepareStatement("select 1 from things where name = 'wanted' for update")) {
            statement.execute();
        }
    }
}
