package io.marquee.chassis.logging;

import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes the server's log one JSON object a line. */
public final class JsonLogs {

    /** Held, because the log manager keeps loggers by weak reference only and would forget the level. */
    private static final Logger MARQUEE = Logger.getLogger("io.marquee");

    private JsonLogs() {}

    /** @param level of Marquee's own loggers: ERROR, WARN, INFO or DEBUG */
    public static void install(String service, String level) {
        var formatter = new JsonLogFormatter(service);
        MARQUEE.setLevel(level(level));
        var handlers = Logger.getLogger("").getHandlers();
        Arrays.stream(handlers).forEach(handler -> install(handler, formatter));
    }

    private static void install(Handler handler, JsonLogFormatter formatter) {
        handler.setFormatter(formatter);
        if (handler.getLevel().intValue() > MARQUEE.getLevel().intValue()) {
            handler.setLevel(MARQUEE.getLevel());
        }
    }

    private static Level level(String name) {
        return switch (name) {
            case "ERROR" -> Level.SEVERE;
            case "WARN" -> Level.WARNING;
            case "DEBUG" -> Level.FINE;
            default -> Level.INFO;
        };
    }
}
