package io.marquee.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The document of all events ({@code docs/asyncapi.yaml}) has exactly the events of a service on its topic. */
public final class AsyncApiCheck {

    private static final YAMLMapper YAML = new YAMLMapper();

    private AsyncApiCheck() {}

    /**
     * Compares the module in the working directory with the document.
     *
     * @throws AssertionError with what the document says and what the schemas say, if that differs
     */
    public static void check() {
        check(Path.of("src", "main", "resources"), Path.of("..", "docs", "asyncapi.yaml"));
    }

    static void check(Path resources, Path document) {
        try {
            var documented = documented(YAML.readTree(document.toFile()), topic(resources), document);
            var published = published(resources.resolve("schemas"));
            if (!documented.equals(published)) {
                throw new AssertionError(document + " says " + documented + ", the schemas are " + published);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String topic(Path resources) throws IOException {
        var settings = new Properties();
        try (var in = Files.newInputStream(resources.resolve("META-INF/microprofile-config.properties"))) {
            settings.load(in);
        }
        return settings.getProperty("events.topic");
    }

    /** Title of each event by the file of its schema. */
    private static Map<Path, String> documented(JsonNode all, String topic, Path document) {
        var events = new TreeMap<Path, String>();
        for (var channel : all.path("channels")) {
            if (channel.path("address").asText().equals(topic)) {
                channel.path("messages").forEach(link -> {
                    var message = all.at(link.path("$ref").asText().replaceFirst("^#", ""));
                    var schema = message.at("/payload/schema/$ref").asText();
                    events.put(
                            real(document.resolveSibling(schema)),
                            message.path("name").asText() + ": "
                                    + message.path("title").asText());
                });
            }
        }
        return events;
    }

    private static Map<Path, String> published(Path folder) throws IOException {
        var events = new TreeMap<Path, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var type = file.getFileName().toString().replaceFirst("\\.json$", "");
                events.put(
                        real(file),
                        type + ": " + YAML.readTree(file.toFile()).path("title").asText());
            }
        }
        return events;
    }

    private static Path real(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
