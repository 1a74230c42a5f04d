package io.marquee.workers;

import io.marquee.chassis.testing.SettingsDocumentation;
import org.junit.jupiter.api.Test;

class DocumentationTest {

    @Test
    void everySettingIsInTheReadme() {
        SettingsDocumentation.check();
    }
}
