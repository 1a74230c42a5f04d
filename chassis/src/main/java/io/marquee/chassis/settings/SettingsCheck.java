package io.marquee.chassis.settings;

import io.marquee.chassis.logging.JsonLogs;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses to start on a missing or wrong setting, and says which. A service that starts with half a configuration
 * fails later, in the middle of a customer's booking.
 */
public class SettingsCheck implements Extension {

    /** {@code EX_CONFIG} of sysexits.h. */
    private static final int CONFIGURATION_ERROR = 78;

    private static final Logger LOG = LoggerFactory.getLogger(SettingsCheck.class);

    void check(@Observes BeforeBeanDiscovery event) {
        check();
    }

    /** Ends the process if a setting is missing or wrong. To be called on a thread of the application. */
    public static void check() {
        var config = ConfigProvider.getConfig();
        JsonLogs.install(value(config, "service.name", "unnamed"), value(config, "log.level", "INFO"));
        var settings = Settings.load(Thread.currentThread().getContextClassLoader());
        var complaints = settings.complaints(key -> value(config, key, null));
        if (!complaints.isEmpty()) {
            refuse(value(config, "service.name", "The service"), complaints);
        }
    }

    private static void refuse(String service, List<String> complaints) {
        complaints.forEach(LOG::error);
        System.err.println(service + " does not start: " + String.join("; ", complaints));
        System.err.flush();
        // The server would go on without the application; a process without its application helps nobody.
        Runtime.getRuntime().halt(CONFIGURATION_ERROR);
    }

    private static String value(Config config, String key, String otherwise) {
        return config.getOptionalValue(key, String.class).orElse(otherwise);
    }
}
