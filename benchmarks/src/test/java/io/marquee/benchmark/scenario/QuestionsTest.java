package io.marquee.benchmark.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.marquee.benchmark.platform.Api.Answer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private final Questions questions = Questions.about(show(), List.of("Silent River Returns", "Golden Gate"));

    @Test
    void thereAreMoreQuestionsThanTheCacheKeeps() {
        var different = IntStream.range(0, 700)
                .mapToObj(number -> questions.anotherBrowse())
                .distinct()
                .count();
        assertEquals(700, different);
    }

    @Test
    void titlesAreMisspeltAndTakeTurns() {
        assertEquals("/movies?q=Silent+River+Retursn", questions.search());
        assertEquals("/movies?q=Golden+Gaet&cityId=C", questions.searchInCity());
        assertEquals("/movies?q=Silent+River+Retursn", questions.search());
    }

    @Test
    void programmeAndSeatMapAreThoseOfTheShow() {
        assertEquals("/cities/C/movies/M/shows", questions.browse());
        assertEquals("/shows/S/seats", questions.seatMap());
    }

    private static Answer show() {
        var body = new ObjectMapper().createObjectNode();
        body.put("showId", "S").put("cityId", "C").put("movieId", "M");
        return new Answer("GET /shows/S", 200, body);
    }
}
