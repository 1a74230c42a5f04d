package io.marquee.catalog.shows.boundary;

import io.marquee.catalog.shows.control.ShowDraft;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * Body of POST and PUT of a show.
 *
 * @param startsAt the theatre's wall clock, or with an offset
 * @param prices by seat type; every type of the screen has one
 * @param runningTimeMinutes only if the film's is not known, or differs
 * @param publish puts it on sale at once; without it, POST leaves a draft
 */
public record ShowRequest(
        @NotNull UUID screenId,
        @NotNull UUID movieId,
        @NotBlank String startsAt,
        @NotBlank String format,
        @NotBlank String language,
        @NotEmpty Map<String, BigDecimal> prices,
        Integer runningTimeMinutes,
        boolean publish) {

    ShowDraft draft() {
        return new ShowDraft(startsAt, format, language, runningTimeMinutes, prices);
    }
}
