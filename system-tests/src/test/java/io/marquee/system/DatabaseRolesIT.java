package io.marquee.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.system.platform.Platform;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No service reads another's database: the roles of the databases see to it. */
class DatabaseRolesIT {

    private static final String NO_CONNECT_PRIVILEGE = "42501";
    private static final String WRONG_PASSWORD = "28P01";

    @Test
    void roleConnectsToItsOwnDatabaseOnly() throws SQLException {
        var databases = databases();
        assertEquals(5, databases.size());
        for (var role : databases) {
            for (var database : databases) {
                if (role == database) {
                    connect(database, role).close();
                } else {
                    var refused = assertThrows(SQLException.class, () -> connect(database, role));
                    assertEquals(NO_CONNECT_PRIVILEGE, refused.getSQLState(), refused::getMessage);
                }
            }
        }
    }

    @Test
    void wrongPasswordIsRefused() {
        var database = databases().get(0);
        var refused = assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(
                        database.path("url").asText(), database.path("user").asText(), "wrong"));
        assertEquals(WRONG_PASSWORD, refused.getSQLState(), refused::getMessage);
        assertTrue(refused.getMessage().contains(database.path("user").asText()));
    }

    private static List<JsonNode> databases() {
        var databases = new ArrayList<JsonNode>();
        Platform.status().path("databases").forEach(databases::add);
        return databases;
    }

    private static Connection connect(JsonNode database, JsonNode role) throws SQLException {
        return DriverManager.getConnection(
                database.path("url").asText(),
                role.path("user").asText(),
                role.path("password").asText());
    }
}
