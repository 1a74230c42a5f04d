package io.marquee.catalog.shows.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.catalog.browse.control.AvailabilityChanged;
import io.marquee.catalog.movies.control.MovieEvent;
import io.marquee.catalog.testing.Samples;
import io.marquee.chassis.testing.EventSchemas;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventSchemaTest {

    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    @Test
    void showEventsKeepToTheirSchemas() {
        var show = Samples.show();
        show.publish(show.layout());
        var json = JSON.toJson(ShowSnapshot.of(show));
        assertEquals(List.of(), EventSchemas.problems(ShowSnapshot.PUBLISHED, json));
        assertEquals(List.of(), EventSchemas.problems(ShowSnapshot.UPDATED, json));
        assertTrue(json.contains("\"STANDARD\":180.00"), json);
    }

    @Test
    void draftIsNeverToldAsPublished() {
        assertFalse(EventSchemas.problems(ShowSnapshot.PUBLISHED, JSON.toJson(ShowSnapshot.of(Samples.show())))
                .isEmpty());
    }

    @Test
    void cancellationKeepsToItsSchema() {
        var json = JSON.toJson(new ShowCancelled(UUID.randomUUID(), 3, "Projector failure"));
        assertEquals(List.of(), EventSchemas.problems(ShowCancelled.TYPE, json));
        assertFalse(EventSchemas.problems(ShowCancelled.TYPE, json.replace("Projector failure", ""))
                .isEmpty());
    }

    @Test
    void movieEventsKeepToTheirSchemas() {
        var json = JSON.toJson(MovieEvent.of(Samples.movie())).replace("\"version\":0", "\"version\":1");
        assertEquals(List.of(), EventSchemas.problems(MovieEvent.PUBLISHED, json));
        assertEquals(List.of(), EventSchemas.problems(MovieEvent.UPDATED, json));
        assertFalse(EventSchemas.problems(MovieEvent.UPDATED, json.replace("1998-10-09", "soon"))
                .isEmpty());
    }

    @Test
    void changesOfAvailabilityKeepToTheirSchema() {
        var json = JSON.toJson(new AvailabilityChanged(UUID.randomUUID()));
        assertEquals(List.of(), EventSchemas.problems(AvailabilityChanged.TYPE, json));
        assertFalse(EventSchemas.problems(AvailabilityChanged.TYPE, "{}").isEmpty());
    }
}
