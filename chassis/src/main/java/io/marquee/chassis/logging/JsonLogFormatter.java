package io.marquee.chassis.logging;

import io.marquee.chassis.json.Jsonp;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** One JSON object a line: timestamp, level, service, logger, message, the thread's {@link LogContext}, exception. */
public class JsonLogFormatter extends Formatter {

    private final String service;

    public JsonLogFormatter(String service) {
        this.service = service;
    }

    @Override
    public String format(LogRecord entry) {
        var line = Jsonp.newObject()
                .add("timestamp", entry.getInstant().toString())
                .add("level", level(entry.getLevel()))
                .add("service", service)
                .add("logger", String.valueOf(entry.getLoggerName()))
                .add("message", String.valueOf(formatMessage(entry)));
        LogContext.shown().forEach(line::add);
        if (entry.getThrown() != null) {
            line.add("exception", stackTrace(entry.getThrown()));
        }
        return line.build() + System.lineSeparator();
    }

    private static String level(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "WARN";
        }
        return level.intValue() >= Level.INFO.intValue() ? "INFO" : "DEBUG";
    }

    private static String stackTrace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
