package io.marquee.system.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

/** What everybody sees of a show that is alone in its film's programme. */
public final class Browsing {

    private static final Http ANYBODY = Users.anonymous();

    private final String showId;
    private final String path;

    private Browsing(String showId, String path) {
        this.showId = showId;
        this.path = path;
    }

    public static Browsing of(String showId) {
        var show = ANYBODY.get("/shows/" + showId).expect(200);
        var day = show.text("startTime").substring(0, 10);
        return new Browsing(
                showId, "/cities/" + show.text("cityId") + "/movies/" + show.text("movieId") + "/shows?date=" + day);
    }

    public void expectShow() {
        expectShow("");
    }

    /** @param more parameters, beginning with an ampersand */
    public void expectShow(String more) {
        assertEquals(showId, show(more).path("showId").asText());
    }

    public int availableSeats() {
        return show("").at("/availability/availableSeats").asInt();
    }

    public String status() {
        return show("").at("/availability/status").asText();
    }

    public double priceFrom() {
        return show("").path("priceFrom").asDouble();
    }

    private JsonNode show(String more) {
        return ANYBODY.get(path + more).expect(200).body().at("/items/0/shows/0");
    }
}
