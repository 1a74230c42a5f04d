package io.marquee.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.catalog.testing.Catalog;
import io.marquee.catalog.testing.Rows;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.ServiceArchive;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files as they are: what can be used is in the catalog, what can't is reported, and sending again changes nothing. */
@ExtendWith(ArquillianExtension.class)
class ImportsIT {

    @ArquillianResource
    private URI base;

    private Catalog catalog;
    private String mark;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @BeforeEach
    void newMark() {
        catalog = new Catalog(base);
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void filmListIsUsedAsFarAsItCanBe() throws IOException {
        var file = filmList();
        var report = send("movies", "application/json", file).body();
        assertCounts(report, 7, 3, 0, 1, 3);
        assertEquals(List.of("4", "5", "6"), report.path("rejections").findValuesAsText("line"));
        assertEquals(
                List.of("Title", "Release Date", "Release Date"),
                report.path("rejections").findValuesAsText("field"));
        assertEquals("8", report.at("/warnings/0/line").asText());
        assertEquals("Open", report.at("/warnings/0/value").asText());
        assertCounts(send("movies", "application/json", file).body(), 7, 0, 0, 4, 3);
    }

    private String filmList() throws IOException {
        try (var file = ImportsIT.class.getResourceAsStream("/films-with-oddities.json")) {
            var digits = ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).formatted(mark, digits);
        }
    }

    @Test
    void unknownFactsDoNotEraseKnownOnes() {
        send("movies", "application/json", catalog.movie(mark));
        var poorer = "{\"title\":\"Slam %s\",\"releaseDate\":\"1998-10-09\",\"genre\":\"Crime\"}".formatted(mark);
        assertCounts(send("movies", "application/json", poorer).body(), 1, 0, 1, 0, 0);
        var found =
                Catalog.movie(catalog.admin(), "Slam " + mark).path("movieId").asText();
        var movie = catalog.admin().get("/api/v1/movies/" + found).body();
        assertEquals("Crime", movie.path("genre").asText());
        assertEquals("Marc Levin", movie.path("director").asText());
    }

    @Test
    void brokenArrayNamesThePlaceAndKeepsWhatIsBefore() {
        var file = "[" + catalog.movie(mark) + ",\n {\"title\": oops}]";
        var answer = send("movies", "application/json", file);
        assertEquals("MALFORMED_REQUEST", answer.errorCode());
        assertEquals(3, answer.body().at("/error/details/line").asInt(), answer.text());
        assertEquals(1, answer.body().at("/error/details/report/imported").asInt());
    }

    /** Both are beyond the limits of the parser, which tells so in its own way. */
    @Test
    void lineWithATooLongNumberOrTooDeepNestingIsRejectedAndTheOthersAreNot() {
        var number = "{\"title\":" + "1".repeat(1101) + "}\n";
        var nested = "{\"title\":" + "[".repeat(1000) + "]".repeat(1000) + "}\n";
        var film = catalog.movie(mark);
        var report =
                send("movies", "application/x-ndjson", number + nested + film).body();
        assertCounts(report, 3, 1, 0, 0, 2);
        var array = send("movies", "application/json", "[" + film + "," + number + "]");
        assertEquals("MALFORMED_REQUEST", array.errorCode(), array.text());
    }

    @Test
    void theatreWithASeatThatCannotBeSoldIsRejected() {
        var bad = catalog.theatre(mark).replace("{\"label\":\"B\",\"count\":6}", "{\"label\":\"-\",\"count\":6}");
        var report = send("theatres", "application/x-ndjson", bad).body();
        assertCounts(report, 1, 0, 0, 0, 1);
        assertTrue(report.at("/rejections/0/message").asText().contains("seat id -1 must"), report.toString());
    }

    @Test
    void theatreWithOneBadScreenIsNotHalfImported() {
        var bad = catalog.theatre(mark).replace("{\"label\":\"B\",\"count\":6}", "{\"label\":\"A\",\"count\":6}");
        var report = send("theatres", "application/x-ndjson", bad + catalog.theatre("ok-" + mark))
                .body();
        assertCounts(report, 2, 1, 0, 0, 1);
        assertTrue(report.at("/rejections/0/message").asText().contains("two rows A"), report.toString());
        assertEquals(List.of(), Rows.texts("select name from theatres where code = ?", "ORION-" + mark));
        assertEquals(List.of(), Rows.texts("select name from cities where name = ?", "Bengaluru " + mark));
    }

    /** Without the row that cannot be read, the screen would lose seats. */
    @Test
    void theatreOfWhichARowCannotBeReadIsLeftAsItIs() {
        var programme = catalog.programme();
        var file = """
                code,name,city.name,city.country,screen,row.label,row.count,row.type
                ORION-%1$s,Orion %1$s,Bengaluru %1$s,IN,Screen 1,A,6,
                ORION-%1$s,,,,Screen 1,B
                ORION-%1$s,,,,Screen 1,J,4,RECLINER
                THIRD-%1$s,Third,Bengaluru %1$s,IN,Screen 1,A,2,
                """.formatted(programme.mark());

        var report = programme
                .partner()
                .with("Content-Type", "text/csv")
                .post("/api/v1/imports/theatres", file)
                .body();

        assertCounts(report, 2, 1, 0, 0, 1);
        assertEquals("2", report.at("/rejections/0/line").asText());
        assertTrue(report.at("/rejections/0/message").asText().contains("line 3 has 6 cells"), report.toString());
        var theatre = programme
                .partner()
                .get("/api/v1/theatres/" + programme.theatreId())
                .body();
        assertEquals("16", theatre.at("/screens/0/seatCount").asText(), theatre.toString());
    }

    @Test
    void whatNoDatabaseCanStoreIsRejectedAndTheRestIsImported() {
        var huge = catalog.movie("huge-" + mark)
                .replace("\"runningTimeMinutes\":100", "\"runningTimeMinutes\":1E900000000");
        var zero = catalog.movie("zero-" + mark).replace("Marc Levin", "Marc\\u0000Levin");

        var report = send("movies", "application/x-ndjson", huge + zero + catalog.movie(mark))
                .body();

        assertCounts(report, 3, 1, 0, 0, 2);
        assertEquals("runningTimeMinutes", report.at("/rejections/0/field").asText());
        assertEquals("director", report.at("/rejections/1/field").asText());
    }

    @Test
    void theatreMayComeAsCsvWithARecordForEachRow() {
        var programme = catalog.programme();
        var theatre = programme.partner().get("/api/v1/theatres/" + programme.theatreId());
        var file = """
                code,name,city.name,city.country,screen,row.label,row.count,row.type,row.firstPosition,row.gapsAfter,row.accessible
                ORION-%1$s,Orion %1$s,Bengaluru %1$s,IN,Screen 1,A,6,,,3,1 6
                ORION-%1$s,,,,Screen 1,B,6,,,,
                ORION-%1$s,,,,Screen 1,J,4,RECLINER,2,,
                ORION-%1$s,,,,Screen 2,A,2,,,,
                SECOND-%1$s,Second,Bengaluru %1$s,IN,Screen 1,A,2,,,x,
                """.formatted(programme.mark());
        var sender = programme.partner().with("Content-Type", "text/csv");
        var report = sender.post("/api/v1/imports/theatres", file).body();
        assertCounts(report, 2, 0, 1, 0, 1);
        assertEquals("6", report.at("/rejections/0/line").asText());
        assertTrue(report.at("/rejections/0/message").asText().contains("row.gapsAfter of line 6"), report.toString());
        var screens = programme
                .partner()
                .get("/api/v1/theatres/" + programme.theatreId())
                .body()
                .path("screens");
        assertEquals(List.of("16", "2"), screens.findValuesAsText("seatCount"));
        assertEquals(
                "1", screens.at("/0/layoutVersion").asText(), "the same seats as in the catalog: " + theatre.text());
        assertCounts(sender.post("/api/v1/imports/theatres", file).body(), 2, 0, 0, 1, 1);
    }

    @Test
    void theatresAndShowsMayBeSentAgain() {
        var programme = catalog.programme();
        var own = programme.mark();
        var again = send("theatres?partnerId=" + programme.partnerId(), "application/x-ndjson", catalog.theatre(own));
        assertCounts(again.body(), 1, 0, 0, 1, 0);
        var show = catalog.show(own, programme.day() + "T18:30");
        assertCounts(send("shows", "application/x-ndjson", show).body(), 1, 0, 0, 1, 0);
        var dearer = show.replace("\"STANDARD\":180", "\"STANDARD\":190");
        assertCounts(send("shows", "application/x-ndjson", dearer).body(), 1, 0, 1, 0, 0);
    }

    @Test
    void showsOnSaleMayBeSentAgainAfterTheScreenWasRebuilt() {
        var programme = catalog.programme();
        var own = programme.mark();
        var rows = List.of(Map.of("label", "A", "count", 3, "type", "SOFA"));
        programme.partner().put("/api/v1/screens/" + programme.screenId(), Map.of("name", "Screen 1", "rows", rows));
        var show = catalog.show(own, programme.day() + "T18:30");
        assertCounts(send("shows", "application/x-ndjson", show).body(), 1, 0, 0, 1, 0);
        var later = catalog.show(own, programme.day() + "T21:30");
        assertCounts(send("shows", "application/x-ndjson", later).body(), 1, 0, 0, 0, 1);
    }

    @Test
    void partnerImportsIntoOwnTheatresOnly() {
        var programme = catalog.programme();
        var show = catalog.show(programme.mark(), programme.day() + "T21:00");
        var stranger = catalog.partner(UUID.randomUUID());
        var report = stranger.with("Content-Type", "application/x-ndjson").post("/api/v1/imports/shows", show);
        assertCounts(report.body(), 1, 0, 0, 0, 1);
        assertEquals("theatre", report.body().at("/rejections/0/field").asText());
        var borrowed = stranger.post("/api/v1/imports/shows?partnerId=" + programme.partnerId(), show);
        assertEquals("VALIDATION_ERROR", borrowed.errorCode());
    }

    @Test
    void linesThatTheCatalogRefusesSayWhy() {
        var programme = catalog.programme();
        var own = programme.mark();
        var day = programme.day();
        var file = catalog.show(own, day + "T19:00")
                + catalog.show(own, "2020-01-01T19:00")
                + catalog.show(own, day + "T21:00").replace("Screen 1", "Screen 7")
                + catalog.show(own, day + "T21:00").replace("Slam", "Unheard of")
                + catalog.show(own, day + "T21:00").replace(",\"RECLINER\":320.50", "")
                + catalog.show(own, day + "T21:00");
        var report = send("shows", "application/x-ndjson", file).body();
        assertCounts(report, 6, 1, 0, 0, 5);
        var messages = report.path("rejections").findValuesAsText("message");
        assertTrue(messages.get(0).contains("screen is taken"), messages.toString());
        assertEquals("is over already", messages.get(1));
        assertEquals("is not in the theatre", messages.get(2));
        assertEquals("is not in the catalog", messages.get(3));
        assertTrue(messages.get(4).contains("amount"), messages.toString());
    }

    @Test
    void showsMayComeAsCsv() {
        var programme = catalog.programme();
        var file = """
                theatre,screen,startsAt,movie.title,movie.releaseYear,format,language,price.STANDARD,price.RECLINER
                ORION-%1$s,Screen 1,%2$sT21:00,Slam %1$s,1998,2D,Kannada,150.00,300
                """.formatted(programme.mark(), programme.day());
        assertCounts(send("shows", "text/csv", file).body(), 1, 1, 0, 0, 0);
    }

    /** A hundred records are a transaction; nothing is left for another one. */
    @Test
    void hundredsOfRecordsAreImportedLikeAnyOtherNumber() {
        var programme = catalog.programme();
        var shows = IntStream.range(0, 200)
                .mapToObj(i -> catalog.show(
                        programme.mark(), programme.day().plusDays(1 + i / 10) + "T%02d:00".formatted(i % 10 * 2)))
                .collect(Collectors.joining());
        assertCounts(send("shows", "application/x-ndjson", shows).body(), 200, 200, 0, 0, 0);
        assertCounts(send("shows", "application/x-ndjson", shows + shows).body(), 400, 0, 0, 400, 0);
    }

    /** Neighbours that are the same show: the second one finds the first. */
    @Test
    void sameShowTwiceInAFileIsImportedOnce() {
        var programme = catalog.programme();
        var show = catalog.show(programme.mark(), programme.day().plusDays(1) + "T10:00");
        assertCounts(send("shows", "application/x-ndjson", show + show).body(), 2, 1, 0, 1, 0);
    }

    @Test
    void cancelledShowIsNotBroughtBack() {
        var programme = catalog.programme();
        var cancel = "/api/v1/shows/" + programme.showId() + "/cancel";
        assertEquals(
                200, programme.partner().post(cancel, "{\"reason\":\"Flood\"}").status());
        var show = catalog.show(programme.mark(), programme.day() + "T18:30");
        assertCounts(send("shows", "application/x-ndjson", show).body(), 1, 0, 0, 0, 1);
    }

    private ApiClient.Answer send(String kind, String type, String file) {
        return catalog.admin().with("Content-Type", type).post("/api/v1/imports/" + kind, file);
    }

    private static void assertCounts(
            JsonNode report, int received, int imported, int updated, int unchanged, int rejected) {
        assertEquals(
                List.of(received, imported, updated, unchanged, rejected),
                List.of("received", "imported", "updated", "unchanged", "rejected").stream()
                        .map(count -> report.path(count).asInt(-1))
                        .toList(),
                report.toString());
    }
}
