package io.marquee.benchmark.scenario;

import io.marquee.benchmark.platform.Api.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What readers ask for: always the same programme, and film after film. Safe for many at once. */
public final class Questions {

    private static final int DAYS = 7;
    private static final int MOST_THEATRES = 100;

    private final String cityId;
    private final String programme;
    private final String seatMap;
    private final List<String> titles;
    private final AtomicInteger next = new AtomicInteger();

    private Questions(String cityId, String programme, String seatMap, List<String> titles) {
        this.cityId = cityId;
        this.programme = programme;
        this.seatMap = seatMap;
        this.titles = List.copyOf(titles);
    }

    /**
     * @param show whose programme and seat map are asked for
     * @param titles of the films that are looked for
     */
    public static Questions about(Answer show, List<String> titles) {
        var cityId = show.text("cityId");
        var programme = "/cities/" + cityId + "/movies/" + show.text("movieId") + "/shows";
        return new Questions(cityId, programme, "/shows/" + show.text("showId") + "/seats", titles);
    }

    /** The same, and films of more titles. */
    public Questions with(List<String> more) {
        return new Questions(cityId, programme, seatMap, more);
    }

    /** Always the same. */
    public String browse() {
        return programme;
    }

    /** One of 700, in turn: more than the cache keeps of a programme. */
    public String anotherBrowse() {
        var number = next.getAndIncrement();
        var date = LocalDate.now().plusDays(number % DAYS);
        return programme + "?date=" + date + "&limit=" + (1 + number / DAYS % MOST_THEATRES);
    }

    /** A film, with two letters in each other's place. */
    public String search() {
        var title = titles.get(next.getAndIncrement() % titles.size());
        return "/movies?q=" + URLEncoder.encode(misspelt(title), StandardCharsets.UTF_8);
    }

    /** The same among those that are shown in a city. */
    public String searchInCity() {
        return search() + "&cityId=" + cityId;
    }

    public String seatMap() {
        return seatMap;
    }

    static String misspelt(String title) {
        var letters = new StringBuilder(title);
        var last = letters.length() - 1;
        letters.setCharAt(last, title.charAt(last - 1));
        letters.setCharAt(last - 1, title.charAt(last));
        return letters.toString();
    }
}
