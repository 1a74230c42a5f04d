package io.marquee.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.sandbox.api.Api;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A show that the demo's customer finds by browsing, as a person would: city, film, day. */
record ChosenShow(String showId, String description) {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /**
     * The first show of the film on the next working day: at the weekend a surcharge would hide the plain sum.
     *
     * @return nothing while the catalog does not list it; what was just imported is found a moment later
     */
    static Optional<ChosenShow> find(Api api, String city, String film, LocalDate today)
            throws IOException, InterruptedException {
        var cityId = id(api.get("/api/v1/cities"), "name", city, "cityId");
        var movieId = cityId.isEmpty()
                ? cityId
                : id(api.get("/api/v1/movies?city=" + cityId.get()), "title", film, "movieId");
        if (movieId.isEmpty()) {
            return Optional.empty();
        }
        var day = today.plusDays(1);
        while (WEEKEND.contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        var shows = api.get("/api/v1/cities/" + cityId.get() + "/movies/" + movieId.get() + "/shows?date=" + day);
        var theatre = shows.path("items").path(0);
        var show = theatre.path("shows").path(0);
        if (show.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(new ChosenShow(
                show.path("showId").asText(),
                "%s, %s, %s, %s"
                        .formatted(
                                film,
                                theatre.path("name").asText(),
                                show.path("screenName").asText(),
                                show.path("startTime").asText())));
    }

    /** Seats side by side of the cheapest type, if the seat map has them. */
    static Optional<List<String>> seats(JsonNode map, int count) {
        for (var row : map.path("rows")) {
            var together = new ArrayList<String>();
            for (var seat : row.path("seats")) {
                if (!isFree(seat)) {
                    together.clear();
                } else {
                    together.add(seat.path("seatId").asText());
                }
                if (together.size() == count) {
                    return Optional.of(List.copyOf(together));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isFree(JsonNode seat) {
        return seat.path("status").asText().equals("AVAILABLE")
                && seat.path("type").asText().equals("STANDARD");
    }

    private static Optional<String> id(JsonNode list, String field, String value, String id) {
        for (var item : list.path("items")) {
            if (item.path(field).asText().equals(value)) {
                return Optional.of(item.path(id).asText());
            }
        }
        return Optional.empty();
    }
}
