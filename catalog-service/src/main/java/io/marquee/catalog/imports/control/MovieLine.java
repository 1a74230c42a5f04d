package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.Complaint;
import io.marquee.catalog.imports.entity.Entry;
import io.marquee.catalog.imports.entity.UnusableEntryException;
import io.marquee.catalog.movies.entity.MovieFacts;
import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A film as a file writes it: in the words of the API, or in those of the public film list that many tools use as an
 * example ({@code Title}, {@code Release Date} as {@code Jun 12 1998}, {@code MPAA Rating} …).
 *
 * @param warnings facts that could not be used
 */
record MovieLine(MovieFacts facts, List<Complaint> warnings) {

    private static final DateTimeFormatter LISTED =
            DateTimeFormatter.ofPattern("MMM dd uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> RATINGS = Set.of("G", "PG", "PG-13", "R", "NC-17", "Not Rated");
    private static final int LONGEST_FILM = 1_000;

    /** @throws UnusableEntryException if title or release date are missing or impossible */
    static MovieLine of(Entry entry) {
        var data = entry.data();
        var warnings = new ArrayList<Complaint>();
        var listed = data.containsKey("Title");
        var facts = listed ? listed(entry, warnings) : own(data);
        return new MovieLine(facts, List.copyOf(warnings));
    }

    private static MovieFacts own(JsonObject data) {
        var day = Fields.required(data, "releaseDate");
        return new MovieFacts(
                Fields.required(data, "title"),
                date("releaseDate", day, DateTimeFormatter.ISO_LOCAL_DATE),
                Fields.text(data, "certificate"),
                Fields.whole(data, "runningTimeMinutes"),
                Fields.text(data, "genre"),
                Fields.text(data, "director"));
    }

    private static MovieFacts listed(Entry entry, List<Complaint> warnings) {
        var data = entry.data();
        var title = Fields.required(data, "Title");
        var date = date("Release Date", Fields.required(data, "Release Date"), LISTED);
        return new MovieFacts(
                title,
                date,
                rating(entry, warnings),
                minutes(entry, warnings),
                Fields.text(data, "Major Genre"),
                Fields.text(data, "Director"));
    }

    private static LocalDate date(String field, String text, DateTimeFormatter format) {
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeException e) {
            throw new UnusableEntryException(field, "is not a date that exists", text);
        }
    }

    private static String rating(Entry entry, List<Complaint> warnings) {
        var rating = Fields.text(entry.data(), "MPAA Rating");
        if (rating == null || RATINGS.contains(rating)) {
            return rating;
        }
        warnings.add(entry.complaint("MPAA Rating", "is not a rating of the MPAA; left out", rating));
        return null;
    }

    private static Integer minutes(Entry entry, List<Complaint> warnings) {
        var minutes = Fields.whole(entry.data(), "Running Time min");
        if (minutes == null || minutes >= 1 && minutes <= LONGEST_FILM) {
            return minutes;
        }
        warnings.add(entry.complaint("Running Time min", "is no running time; left out", String.valueOf(minutes)));
        return null;
    }
}
