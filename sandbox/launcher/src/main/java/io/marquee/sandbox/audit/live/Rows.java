package io.marquee.sandbox.audit.live;

import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.parts.Databases;
import io.marquee.sandbox.parts.Plan;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Reads one service's database, as its role and without a chance to write. */
record Rows(Plan plan, String service) {

    /** Makes one row of a result into what it stands for. */
    interface Mapping<T> {
        T map(ResultSet row) throws SQLException;
    }

    String database() {
        return Databases.role(service) + "_db";
    }

    <T> List<T> read(String query, Mapping<T> mapping) throws CouldNotLook {
        try (var connection = DriverManager.getConnection(Databases.url(plan, service), login());
                var statement = connection.createStatement()) {
            connection.setReadOnly(true);
            try (var result = statement.executeQuery(query)) {
                var rows = new ArrayList<T>();
                while (result.next()) {
                    rows.add(mapping.map(result));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new CouldNotLook(database(), e);
        }
    }

    private Properties login() {
        var login = new Properties();
        login.setProperty("user", Databases.role(service));
        login.setProperty("password", Databases.password(plan, service));
        login.setProperty("connectTimeout", "5");
        login.setProperty("options", "-c statement_timeout=60s");
        return login;
    }
}
