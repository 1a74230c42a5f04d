package io.marquee.system.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;

/** The running platform, as the status file of the launcher describes it. */
public final class Platform {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final String VARIABLE = "MARQUEE_STATUS";

    private Platform() {}

    /** Addresses, logins and keys, which stay as they are; {@link Parts} asks for process ids anew. */
    public static JsonNode status() {
        var file = System.getenv(VARIABLE);
        if (file == null) {
            throw new IllegalStateException("Start these tests with ./marquee test, which sets " + VARIABLE);
        }
        try {
            return JSON.readTree(Path.of(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String baseUrl() {
        return status().path("baseUrl").asText();
    }

    /** A setting that the platform was started with ({@code --set}). */
    public static String setting(String name) {
        var value = status().path("settings").path(name);
        if (value.isMissingNode()) {
            throw new IllegalStateException("The platform was started without --set " + name);
        }
        return value.asText();
    }

    static JsonNode part(JsonNode status, String name) {
        return StreamSupport.stream(status.path("parts").spliterator(), false)
                .filter(part -> part.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The platform has no part " + name));
    }
}
