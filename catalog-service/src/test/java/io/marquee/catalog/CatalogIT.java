package io.marquee.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.catalog.testing.Catalog;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.ServiceArchive;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The catalog as customers, partners and admins meet it: container, HTTP and a real database. */
@ExtendWith(ArquillianExtension.class)
class CatalogIT {

    @ArquillianResource
    private URI base;

    private Catalog catalog;
    private ApiClient anybody;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @BeforeEach
    void sendProgramme() {
        catalog = new Catalog(base);
        anybody = ApiClient.at(base);
    }

    @Test
    void importedProgrammeCanBeBrowsed() {
        var programme = catalog.programme();
        var answer = anybody.get("/api/v1/cities/" + programme.cityId() + "/movies/" + programme.movieId() + "/shows");
        assertEquals(200, answer.status(), answer.text());
        var theatre = answer.body().path("items").path(0);
        var show = theatre.path("shows").path(0);
        assertEquals("Orion " + programme.mark(), theatre.path("name").asText());
        assertTrue(answer.text().contains("\"priceFrom\":180.00,"), answer.text());
        assertEquals(16, show.path("availability").path("availableSeats").asInt());
        assertEquals("AVAILABLE", show.path("availability").path("status").asText());
        assertTrue(show.path("startTime").asText().endsWith("T18:30:00+05:30"), show.toString());
    }

    @Test
    void partnerCannotTouchSomeoneElsesTheatre() {
        var programme = catalog.programme();
        var stranger = catalog.partner(UUID.randomUUID());
        var theatre = "/api/v1/theatres/" + programme.theatreId();
        var plan = Map.of("name", "Screen 9", "rows", java.util.List.of(Map.of("label", "A", "count", 4)));
        assertEquals(404, stranger.post(theatre + "/screens", plan).status());
        assertEquals(
                404, stranger.get("/api/v1/screens/" + programme.screenId()).status());
        assertEquals(
                404,
                stranger.post("/api/v1/shows/" + programme.showId() + "/cancel", Map.of("reason", "spite"))
                        .status());
        assertEquals(201, programme.partner().post(theatre + "/screens", plan).status());
    }
}
