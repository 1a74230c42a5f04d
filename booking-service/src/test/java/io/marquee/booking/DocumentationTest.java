package io.marquee.booking;

import io.marquee.chassis.testing.AsyncApiCheck;
import io.marquee.chassis.testing.ComposeCheck;
import io.marquee.chassis.testing.OpenApiCheck;
import io.marquee.chassis.testing.SettingsDocumentation;
import org.junit.jupiter.api.Test;

class DocumentationTest {

    @Test
    void everySettingIsInTheReadme() {
        SettingsDocumentation.check();
    }

    @Test
    void theContractListsEveryCall() {
        OpenApiCheck.check("io.marquee.booking");
    }

    @Test
    void everyEventIsInTheDocumentOfAllEvents() {
        AsyncApiCheck.check();
    }

    @Test
    void composeSetsWhatTheServiceReads() {
        ComposeCheck.check();
    }
}
