package io.marquee.catalog.shows.entity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** When a show starts, as people write it: the theatre's wall clock, or with an offset. */
public final class StartTime {

    private static final Pattern OFFSET = Pattern.compile("(Z|[+-]\\d\\d:?\\d\\d)$");

    private StartTime() {}

    /**
     * The instant that is meant.
     *
     * @param text such as {@code 2026-11-21T18:30} or {@code 2026-11-21T18:30+05:30}
     * @throws IllegalArgumentException if it is no time, or on no day of {@link ShowDays}, or none or two in that zone because
     *     clocks are changed then
     */
    public static Instant parse(String text, ZoneId zone) {
        try {
            return OFFSET.matcher(text).find()
                    ? exact(OffsetDateTime.parse(text))
                    : local(LocalDateTime.parse(text), zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "is not a time such as 2026-11-21T18:30 or 2026-11-21T18:30+05:30: " + text, e);
        }
    }

    private static Instant exact(OffsetDateTime time) {
        ShowDays.checked(time.toLocalDate());
        return time.toInstant();
    }

    private static Instant local(LocalDateTime time, ZoneId zone) {
        ShowDays.checked(time.toLocalDate());
        var offsets = zone.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            throw new IllegalArgumentException("is " + time + ", which the clocks of " + zone + " skip");
        }
        if (offsets.size() > 1) {
            throw new IllegalArgumentException("is " + time + ", which the clocks of " + zone
                    + " show twice; write the offset, " + offsets.get(0) + " or " + offsets.get(1));
        }
        return time.toInstant(offsets.get(0));
    }
}
