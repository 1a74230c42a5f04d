package io.marquee.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.system.platform.Http;
import io.marquee.system.platform.Parts;
import io.marquee.system.platform.Reindex;
import io.marquee.system.platform.Users;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Searching films, also while the index is built from scratch, and when it is away or was lost. */
class SearchIT {

    private static final Duration SEEN_WITHIN = Duration.ofSeconds(2);

    private final Http admin = Users.as("admin");
    private final Http anybody = Users.anonymous();
    private final String mark = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "zz";

    @Test
    void filmsAreFoundDespiteTyposAccentsAndMissingEnds() {
        add("Amélie and the " + mark);
        for (var typed : new String[] {
            "Amélie and the " + mark,
            "amelie " + mark,
            "amelia and the " + mark,
            mark.toLowerCase() + " amelie",
            "amélie and the " + mark.substring(0, mark.length() - 2),
            "ameliandthe" + mark
        }) {
            assertEquals("Amélie and the " + mark, first(typed), typed);
        }
    }

    @Test
    void searchesGoOnWhileTheIndexIsBuiltFromScratch() {
        add(mark);
        var running = new AtomicBoolean(true);
        var searches = CompletableFuture.supplyAsync(() -> {
            var asked = 0;
            while (running.get()) {
                assertEquals(mark, first(mark));
                asked++;
            }
            return asked;
        });
        try {
            Reindex.run();
            Reindex.run();
        } finally {
            running.set(false);
        }
        assertTrue(searches.join() > 10);
    }

    @Test
    void searchesGoOnWithoutTheIndex() {
        add("Casablanca " + mark);
        Parts.kill("opensearch");
        try {
            assertEquals("Casablanca " + mark, first("casblanca " + mark));
            add("Vertigo " + mark);
        } finally {
            Parts.restart("opensearch");
        }
        await("the index has caught up")
                .atMost(Duration.ofSeconds(60))
                .until(() -> admin.get("/search").body().path("secondsBehind").asDouble(1) == 0);
        assertEquals("Vertigo " + mark, first("vertgo " + mark));
    }

    private void add(String title) {
        admin.post("/movies", Map.of("title", title, "releaseDate", "2001-11-02"))
                .expect(201);
        await(title + " is found").atMost(SEEN_WITHIN).until(() -> first(title).equals(title));
    }

    private String first(String q) {
        return anybody.get("/movies?q=" + Http.encode(q))
                .expect(200)
                .body()
                .at("/items/0/title")
                .asText();
    }
}
