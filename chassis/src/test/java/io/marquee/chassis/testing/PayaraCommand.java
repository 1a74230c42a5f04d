package io.marquee.chassis.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a short-lived server on few cores: quick to start rather than quick at its peak. */
final class PayaraCommand {

    /** Tests run in the folder of their module. */
    private static final Path COMMANDS = Path.of("..", "deploy", "payara");

    private static final String MAIN_CLASS = "fish/payara/micro/PayaraMicro.class";

    private PayaraCommand() {}

    static List<String> line(Path war, int port) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
        if (Runtime.version().feature() >= 24) {
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        command.addAll(List.of("-jar", jar().toString(), "--nocluster", "--disablephonehome"));
        command.addAll(List.of(
                "--prebootcommandfile", COMMANDS.resolve("boot.commands").toString()));
        command.addAll(List.of(
                "--postdeploycommandfile", COMMANDS.resolve("deployed.commands").toString()));
        command.addAll(List.of("--port", Integer.toString(port)));
        command.addAll(List.of("--deploy", war.toAbsolutePath().toString(), "--contextroot", "/"));
        return command;
    }

    /** The server is on the test class path as one jar, of which only the starter classes are visible there. */
    private static Path jar() {
        var url = PayaraCommand.class.getClassLoader().getResource(MAIN_CLASS);
        if (url == null) {
            throw new IllegalStateException("fish.payara.extras:payara-micro is missing among the test dependencies");
        }
        var address = url.toExternalForm();
        return Path.of(URI.create(address.substring("jar:".length(), address.indexOf('!'))));
    }
}
