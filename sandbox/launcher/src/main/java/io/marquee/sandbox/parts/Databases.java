package io.marquee.sandbox.parts;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One database and one role for each service; a role can connect to its own database only. */
public record Databases(Plan plan) {

    public static final String ADMINISTRATOR = "postgres";

    public static String url(Plan plan, String service) {
        return "jdbc:postgresql://" + plan.hostAndPort(PostgresPart.NAME) + "/" + role(service) + "_db";
    }

    /** The service's name without {@code -service}. */
    public static String role(String service) {
        return service.replace("-service", "");
    }

    public static String password(Plan plan, String service) {
        return plan.secrets().password("database." + role(service) + ".password");
    }

    public static String administratorPassword(Plan plan) {
        return plan.secrets().password("database.administrator.password");
    }

    /** Where {@link #ADMINISTRATOR} logs in. */
    public static String administratorUrl(Plan plan) {
        return "jdbc:postgresql://" + plan.hostAndPort(PostgresPart.NAME) + "/postgres";
    }

    Connection administer() throws SQLException {
        var url = administratorUrl(plan) + "?connectTimeout=2&loginTimeout=2";
        return DriverManager.getConnection(url, ADMINISTRATOR, administratorPassword(plan));
    }

    void create() throws IOException {
        try (var connection = administer()) {
            execute(connection, "revoke connect on database postgres, template1 from public");
            for (var service : ServicePart.NAMES) {
                create(connection, service);
            }
        } catch (SQLException e) {
            throw new IOException("The databases can't be made: " + e.getMessage(), e);
        }
    }

    /** Names are the project's own and passwords are letters and digits, so that they need no quoting. */
    private void create(Connection connection, String service) throws SQLException {
        var role = role(service);
        var database = role + "_db";
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(connection, "create role " + role + " login");
        }
        execute(connection, "alter role " + role + " password '" + password(plan, service) + "'");
        if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
            execute(connection, "create database " + database + " owner " + role);
        }
        execute(connection, "revoke connect, temporary on database " + database + " from public");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
