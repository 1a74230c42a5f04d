package io.marquee.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Tells Arquillian's Payara Micro adapter, which reads system properties, how the server is started. */
final class PayaraMicro {

    private static final String MAIN_CLASS = "fish/payara/micro/PayaraMicro.class";

    private PayaraMicro() {}

    static void configure(Map<String, String> settings) {
        System.setProperty("payara.microJar", jar().toString());
        System.setProperty("payara.cmdOptions", String.join(" ", jvmOptions()));
        System.setProperty("payara.extraMicroOptions", "--contextroot / --systemproperties " + file(settings));
    }

    /** The server is on the test class path as one jar; only its starter classes are visible there. */
    private static Path jar() {
        var url = PayaraMicro.class.getClassLoader().getResource(MAIN_CLASS);
        if (url == null) {
            throw new IllegalStateException("fish.payara.extras:payara-micro is missing among the test dependencies");
        }
        var external = url.toExternalForm();
        try {
            return Path.of(new java.net.URI(external.substring("jar:".length(), external.indexOf('!'))));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Cannot locate payara-micro from " + external, e);
        }
    }

    /** A short-lived server on few cores: quick to start rather than quick at its peak. */
    private static List<String> jvmOptions() {
        var options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
        if (Runtime.version().feature() >= 24) {
            options.add("--enable-native-access=ALL-UNNAMED");
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }

    /** Settings hold passwords: they go through a private file, not through the command line. */
    private static Path file(Map<String, String> settings) {
        var properties = new Properties();
        properties.putAll(settings);
        try {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var file = Files.createTempFile("marquee-settings-", ".properties", owner);
            file.toFile().deleteOnExit();
            try (var out = Files.newBufferedWriter(file)) {
                properties.store(out, "Settings of the service under test");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the settings of the service under test", e);
        }
    }
}
