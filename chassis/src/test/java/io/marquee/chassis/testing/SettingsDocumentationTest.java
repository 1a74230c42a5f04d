package io.marquee.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsDocumentationTest {

    private static final String DECLARED = """
            # key | type | default or REQUIRED | range | description
            hold.time | duration | PT5M | | How long.
            mail.from | string | REQUIRED | | Who sends.
            seats.max | int | 10 | 1..20 | How many.
            """;

    @TempDir
    Path folder;

    @Test
    void missingSettingAndOtherDefaultAreFound() throws IOException {
        var declared = Files.writeString(folder.resolve("settings.txt"), DECLARED);
        var readme = Files.writeString(folder.resolve("README.md"), "| `hold.time` | PT6M |\n| `mail.from` | |\n");

        assertEquals(List.of("hold.time", "seats.max"), SettingsDocumentation.undocumented(declared, readme));
    }

    @Test
    void chassisDocumentsItsOwn() {
        SettingsDocumentation.check();
    }
}
