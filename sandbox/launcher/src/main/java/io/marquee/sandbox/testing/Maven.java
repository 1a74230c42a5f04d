package io.marquee.sandbox.testing;

import io.marquee.sandbox.home.Home;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The project's Maven, with its words on the screen. */
record Maven(Home home) {

    /** @return whether it succeeded */
    boolean run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(
                home.project().resolve("mvnw").toString(), "--batch-mode", "--no-transfer-progress", "--fail-at-end"));
        words.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(words).directory(home.project().toFile()).inheritIO();
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder.start().waitFor() == 0;
    }
}
