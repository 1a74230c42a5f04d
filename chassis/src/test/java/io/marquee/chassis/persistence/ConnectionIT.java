package io.marquee.chassis.persistence;

import static io.marquee.chassis.testing.Rivals.atOnce;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.SmallService;
import io.marquee.chassis.testing.TestPlatform;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** More rivals for a row than the pool has connections: each waits for the row only, never for a second connection. */
@ExtendWith(ArquillianExtension.class)
class ConnectionIT {

    private static final int RIVALS = 60;

    @ArquillianResource
    URI base;

    @Deployment(testable = false)
    static WebArchive service() {
        return SmallService.archive("rivals").addClasses(RivalsApi.class, RivalsResource.class);
    }

    @BeforeEach
    void aRow() throws SQLException {
        try (var connection = TestPlatform.current().database().connect();
                var statement = connection.createStatement()) {
            statement.execute("delete from things where name = 'wanted'");
            statement.execute("insert into things (id, name) values (gen_random_uuid(), 'wanted')");
        }
    }

    @Test
    void rivalsHaveOneConnectionEach() {
        for (var round = 0; round < 5; round++) {
            var statuses = statuses("real");
            assertEquals(
                    RIVALS, statuses.stream().filter(status -> status == 204).count(), statuses.toString());
        }
    }

    /** The first is set by {@code marquee-test.properties}, the others have their defaults. */
    @Test
    void connectionsOfThePoolHaveTheTimeLimitsOfTheSettings() {
        assertEquals(
                "25s 3s 1min", ApiClient.at(base).get("/api/v1/rivals/limits").text());
    }

    /** The negative control. */
    @Test
    void rivalsThatAskThePoolAgainHinderEachOther() {
        var statuses = statuses("naive");
        assertTrue(statuses.stream().anyMatch(status -> status != 204), "They no longer wait for each other");
    }

    @Test
    void valueThatTheDatabaseRefusesIsTheCallersMistakeNotAFault() {
        var answer = ApiClient.at(base).post("/api/v1/rivals/unchecked", "");
        assertEquals(400, answer.status(), answer.text());
        assertEquals("VALIDATION_ERROR", answer.errorCode());
    }

    private List<Integer> statuses(String kind) {
        return atOnce(
                RIVALS,
                i -> ApiClient.at(base).post("/api/v1/rivals/" + kind, "").status());
    }
}
