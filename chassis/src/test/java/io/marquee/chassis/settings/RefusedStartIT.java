package io.marquee.chassis.settings;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.chassis.testing.PayaraProcess;
import io.marquee.chassis.testing.SmallService;
import io.marquee.chassis.testing.TestPlatform;
import java.nio.file.Path;
import java.util.HashMap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.junit.jupiter.api.Test;

/** A wrong setting ends the start with its name, also one that the server needs before the application's code begins. */
class RefusedStartIT {

    @Test
    void wrongTimeLimitsAreNamedAndEndTheProcess() {
        var war = Path.of("target", "payara-micro", "refused-service.war");
        war.toFile().getParentFile().mkdirs();
        SmallService.archive("refused").as(ZipExporter.class).exportTo(war.toFile(), true);
        var settings = new HashMap<>(TestPlatform.current().settings());
        settings.put("database.lock-timeout-seconds", "soon");
        settings.put("kafka.publish-timeout", "PT0.1S");

        var refused = assertThrows(
                PayaraProcess.NotReadyException.class, () -> PayaraProcess.start(war, "refused-service", settings));

        var message = refused.getMessage();
        assertTrue(message.contains("ended with status 78"), message);
        assertTrue(message.contains("Setting database.lock-timeout-seconds"), message);
        assertTrue(message.contains("Setting kafka.publish-timeout"), message);
    }
}
