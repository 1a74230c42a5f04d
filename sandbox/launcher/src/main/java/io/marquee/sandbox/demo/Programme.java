package io.marquee.sandbox.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.api.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The project's own small programme: some films in cinemas of three cities, at the same times on each of the next days. */
public final class Programme {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DAYS = 7;

    /** Imports it: cities and films as admin, for the partner, and the shows as the partner whose cinemas they are. */
    public List<ImportReport> importAs(Api admin, Api partner, LocalDate today)
            throws IOException, InterruptedException {
        var partnerId = partner.get("/api/v1/users/me").path("userId").asText();
        var ofPartner = "/api/v1/imports/theatres?partnerId=" + partnerId;
        return List.of(
                new Import(admin).lines(ofPartner, "theatres", resource("theatres")),
                new Import(admin).lines("/api/v1/imports/movies", "movies", resource("movies")),
                new Import(partner).lines("/api/v1/imports/shows", "shows", shows(today)));
    }

    /** One line for each show from tomorrow on: an import accepts no shows of the past. */
    static String shows(LocalDate today) throws IOException {
        var daily = resource("daily-shows").lines().toList();
        return IntStream.rangeClosed(1, DAYS)
                .mapToObj(today::plusDays)
                .flatMap(day -> daily.stream().map(show -> on(day, show)))
                .collect(Collectors.joining("\n"));
    }

    private static String on(LocalDate day, String show) {
        try {
            var dated = (ObjectNode) JSON.readTree(show);
            var time = LocalTime.parse(dated.remove("time").asText());
            return JSON.writeValueAsString(
                    dated.put("startsAt", day.atTime(time).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) throws IOException {
        var path = "/programme/" + name + ".jsonl";
        try (var stream = Programme.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IOException(path + " is missing in the launcher");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
