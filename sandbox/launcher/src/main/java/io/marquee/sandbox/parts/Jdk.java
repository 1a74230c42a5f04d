package io.marquee.sandbox.parts;

import java.nio.file.Path;

/** The JDK that runs the launcher also runs all Java parts. */
public record Jdk(Path home) {

    public static Jdk ofThisProcess() {
        return new Jdk(Path.of(System.getProperty("java.home")));
    }

    public String java() {
        return home.resolve("bin/java").toString();
    }
}
