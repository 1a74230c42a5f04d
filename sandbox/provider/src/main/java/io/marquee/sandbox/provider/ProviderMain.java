package io.marquee.sandbox.provider;

import io.marquee.sandbox.environment.InvalidSettings;
import io.marquee.sandbox.provider.settings.ProviderSettings;
import java.net.BindException;
import java.util.concurrent.CountDownLatch;

/** Starts the simulated payment provider as a process of its own. */
public final class ProviderMain {

    /** Exit status for settings that are missing or wrong (EX_CONFIG of sysexits.h). */
    private static final int INVALID_SETTINGS = 78;

    /** Exit status when the port or the data folder cannot be had (EX_UNAVAILABLE of sysexits.h). */
    private static final int UNAVAILABLE = 69;

    private ProviderMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL%1$tz %4$s %5$s%6$s%n");
        try {
            var provider = Provider.start(ProviderSettings.from(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(provider::close, "stop"));
            System.err.println("Payment provider ready at " + provider.address());
        } catch (InvalidSettings e) {
            e.problems().forEach(System.err::println);
            System.exit(INVALID_SETTINGS);
        } catch (RuntimeException e) {
            System.err.println("The payment provider cannot start: " + reason(e));
            System.exit(UNAVAILABLE);
        }
        new CountDownLatch(1).await();
    }

    private static String reason(Throwable failure) {
        if (failure.getCause() instanceof BindException) {
            return "the port of PROVIDER_PORT is taken (" + failure.getCause().getMessage() + ")";
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
