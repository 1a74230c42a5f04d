package io.marquee.sandbox.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

    @TempDir
    private Path folder;

    @Test
    void versionIsKeptBesideTheFile() throws IOException {
        var file = new ModelFile(folder.resolve("pricing.dmn"));
        file.write("<definitions/>", 3);
        assertEquals("<definitions/>", file.read());
        assertEquals(Optional.of(3), file.madeFrom());
        file.madeFrom(4);
        assertEquals(Optional.of(4), file.madeFrom());
    }

    @Test
    void fileFromElsewhereHasNoVersion() throws IOException {
        assertEquals(Optional.empty(), new ModelFile(folder.resolve("mine.dmn")).madeFrom());
    }

    @Test
    void versionThatIsNoNumberIsRefused() throws IOException {
        var file = new ModelFile(folder.resolve("pricing.dmn"));
        Files.writeString(file.versionFile(), "three");
        assertThrows(IllegalArgumentException.class, file::madeFrom);
    }

    @Test
    void fileThatIsNotThereIsNamed() {
        var missing = folder.resolve("missing.dmn");
        var refused = assertThrows(IllegalArgumentException.class, new ModelFile(missing)::read);
        assertEquals("The file " + missing + " can't be read.", refused.getMessage());
    }
}
