package io.marquee.chassis.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A real PostgreSQL with one database and the one role that owns it, which must give its password. */
public final class TestDatabase {

    private static final String NAME = "service_db";
    private static final String ROLE = "service";
    private static final Path TARGET = Path.of("target");
    private static final String ONLY_WITH_PASSWORD = """
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final int port;
    private final Path log;
    private final String password = UUID.randomUUID().toString();

    /** Held, because the log manager forgets the level of a logger that nobody holds. */
    private static final Logger CHATTY = Logger.getLogger("io.zonky.test.db.postgres.embedded");

    private TestDatabase(Path folder) throws IOException, SQLException {
        CHATTY.setLevel(Level.WARNING);
        log = folder.resolveSibling(folder.getFileName() + ".log");
        var output = ProcessBuilder.Redirect.appendTo(log.toFile());
        var server = EmbeddedPostgres.builder()
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setDataDirectory(folder)
                .setCleanDataDirectory(true)
                .setServerConfig("password_encryption", "scram-sha-256")
                .start();
        port = server.getPort();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role " + ROLE + " login password '" + password + "'");
            statement.execute("create database " + NAME + " owner " + ROLE);
            Files.writeString(folder.resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
            statement.execute("select pg_reload_conf()");
        }
    }

    static TestDatabase start() {
        try {
            return new TestDatabase(Files.createTempDirectory(Files.createDirectories(TARGET), "postgres-")
                    .toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL could not be prepared", e);
        }
    }

    /** The JDBC address. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    /** The role that owns the database. */
    public String user() {
        return ROLE;
    }

    /** The role's password, new in each run. */
    public String password() {
        return password;
    }

    /** What PostgreSQL has logged so far, with every detail. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** A connection as the service's role; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), ROLE, password);
    }
}
