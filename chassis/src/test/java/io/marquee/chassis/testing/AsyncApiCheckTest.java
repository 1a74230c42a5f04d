package io.marquee.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsyncApiCheckTest {

    private static final String DOCUMENT = """
            channels:
              things:
                address: marquee.things
                messages:
                  made: {$ref: '#/components/messages/made'}
            components:
              messages:
                made:
                  name: io.marquee.thing.made.v1
                  title: A thing was made
                  payload: {schema: {$ref: resources/schemas/io.marquee.thing.made.v1.json}}
            """;

    @TempDir
    private Path folder;

    private Path resources;
    private Path document;

    @BeforeEach
    void oneEvent() throws IOException {
        resources = folder.resolve("resources");
        document = Files.writeString(folder.resolve("asyncapi.yaml"), DOCUMENT);
        Files.createDirectories(resources.resolve("schemas"));
        Files.createDirectories(resources.resolve("META-INF"));
        Files.writeString(
                resources.resolve("META-INF/microprofile-config.properties"), "events.topic=marquee.things\n");
        schema("io.marquee.thing.made.v1", "A thing was made");
    }

    @Test
    void whatAgreesIsRight() {
        assertDoesNotThrow(() -> AsyncApiCheck.check(resources, document));
    }

    @Test
    void eventThatIsNotDocumentedAndOneThatIsNoMoreAreFound() throws IOException {
        schema("io.marquee.thing.lost.v1", "A thing was lost");
        var missing = assertThrows(AssertionError.class, () -> AsyncApiCheck.check(resources, document));
        assertTrue(missing.getMessage().contains("io.marquee.thing.lost.v1"), missing.getMessage());

        Files.delete(resources.resolve("schemas/io.marquee.thing.lost.v1.json"));
        Files.delete(resources.resolve("schemas/io.marquee.thing.made.v1.json"));
        assertThrows(AssertionError.class, () -> AsyncApiCheck.check(resources, document));
    }

    private void schema(String type, String title) throws IOException {
        Files.writeString(resources.resolve("schemas/" + type + ".json"), "{\"title\": \"" + title + "\"}");
    }
}
