package io.marquee.sandbox.edge;

import io.marquee.sandbox.edge.settings.EdgeSettings;
import io.marquee.sandbox.environment.InvalidSettings;
import java.net.BindException;
import java.util.concurrent.CountDownLatch;

/** Starts the edge as a process of its own. */
public final class EdgeMain {

    /** Exit status for settings that are missing or wrong (EX_CONFIG of sysexits.h). */
    private static final int INVALID_SETTINGS = 78;

    /** Exit status when a port or the data folder cannot be had (EX_UNAVAILABLE of sysexits.h). */
    private static final int UNAVAILABLE = 69;

    private EdgeMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL%1$tz %4$s %5$s%6$s%n");
        try {
            var edge = Edge.start(EdgeSettings.from(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(edge::close, "stop"));
            System.err.println("Edge ready at " + edge.address() + ", mails at " + edge.mailAddress());
        } catch (InvalidSettings e) {
            e.problems().forEach(System.err::println);
            System.exit(INVALID_SETTINGS);
        } catch (RuntimeException e) {
            System.err.println("The edge cannot start: " + reason(e));
            System.exit(UNAVAILABLE);
        }
        new CountDownLatch(1).await();
    }

    private static String reason(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return "a port of EDGE_PORT, EDGE_MAIL_PORT, EDGE_SMTP_PORT is taken (" + cause.getMessage() + ")";
            }
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
