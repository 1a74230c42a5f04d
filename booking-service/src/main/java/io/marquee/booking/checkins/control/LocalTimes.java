package io.marquee.booking.checkins.control;

import io.marquee.booking.seats.entity.Show;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the theatre's clock shows them: "19:30 on 21 November". */
final class LocalTimes {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM", Locale.ENGLISH);

    private LocalTimes() {}

    static String of(Show show, Instant time) {
        return FORM.format(time.atZone(ZoneId.of(show.timeZone())));
    }
}
