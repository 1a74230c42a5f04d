package io.marquee.catalog.movies.entity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What is known about a film. Title and release date identify it; everything else may be unknown (null).
 *
 * @param certificate age rating as printed, such as PG-13
 */
public record MovieFacts(
        @NotBlank @Size(max = 300) String title,
        @NotNull LocalDate releaseDate,
        @Size(max = 20) String certificate,
        @Min(1) @Max(1000) Integer runningTimeMinutes,
        @Size(max = 60) String genre,
        @Size(max = 200) String director) {

    public MovieFacts {
        title = stripped(title);
        certificate = stripped(certificate);
        genre = stripped(genre);
        director = stripped(director);
    }

    /** These facts, and where they are unknown the other ones. */
    public MovieFacts completedBy(MovieFacts other) {
        return new MovieFacts(
                title,
                releaseDate,
                certificate == null ? other.certificate : certificate,
                runningTimeMinutes == null ? other.runningTimeMinutes : runningTimeMinutes,
                genre == null ? other.genre : genre,
                director == null ? other.director : director);
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }
}
