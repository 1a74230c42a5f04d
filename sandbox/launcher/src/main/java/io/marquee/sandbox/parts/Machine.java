package io.marquee.sandbox.parts;

import java.util.Locale;

/** The machine, in the words that files of binaries are named by. */
final class Machine {

    private Machine() {}

    static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    static String architecture() {
        var architecture = System.getProperty("os.arch");
        return architecture.equals("aarch64") ? "arm64" : architecture.equals("x86_64") ? "amd64" : architecture;
    }

    static String description() {
        return System.getProperty("os.name") + " on " + System.getProperty("os.arch");
    }
}
