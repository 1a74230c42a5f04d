package io.marquee.sandbox.edge.http;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time as the pages show it: by the clock of this machine. */
public final class ShownTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private ShownTime() {}

    public static String of(Instant time) {
        return FORMAT.format(time);
    }
}
