package io.marquee.sandbox.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts together the command of a Java process that is small and starts soon. */
final class JavaCommand {

    private final Plan plan;
    private final String name;
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();

    private JavaCommand(Plan plan, String name) {
        this.plan = plan;
        this.name = name;
    }

    /**
     * One thread collects garbage and only the quick compiler works: best where many small processes share few cores,
     * unless they are to be measured.
     */
    static JavaCommand of(Plan plan, String name, int heapMegabytes) {
        var command = new JavaCommand(plan, name);
        if (!plan.measured()) {
            command.option("-XX:TieredStopAtLevel=1");
        }
        return command.option("-Xms" + Math.min(64, heapMegabytes) + "m")
                .option("-Xmx" + heapMegabytes + "m")
                .option("-XX:+UseSerialGC")
                .option("-XX:+ExitOnOutOfMemoryError")
                .option("-Dfile.encoding=UTF-8")
                .silenced();
    }

    JavaCommand option(String option) {
        options.add(option);
        return this;
    }

    JavaCommand variable(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    JavaCommand variables(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    /**
     * Loads classes from an archive that the JVM writes when it ends, which makes the next start much shorter. Writing it
     * costs as much as it saves once: a platform that is soon stopped for good only uses one that is there.
     */
    JavaCommand withClassArchive() {
        var archive = plan.home().classArchive(name);
        if (plan.shortLived()) {
            return Files.exists(archive) ? option("-XX:SharedArchiveFile=" + archive) : this;
        }
        return option("-XX:+AutoCreateSharedArchive").option("-XX:SharedArchiveFile=" + archive);
    }

    Command main(List<Path> classPath, String mainClass, String... arguments) {
        var joined = String.join(
                java.io.File.pathSeparator,
                classPath.stream().map(Path::toString).toList());
        return words(List.of("-cp", joined, mainClass), arguments);
    }

    Command jar(Path jar, String... arguments) {
        return words(List.of("-jar", jar.toString()), arguments);
    }

    private Command words(List<String> program, String... arguments) {
        var words = new ArrayList<String>();
        words.add(plan.jdk().java());
        words.addAll(options);
        words.addAll(program);
        words.addAll(List.of(arguments));
        return new Command(words, environment, directory());
    }

    /** Where the process leaves what it leaves unasked, such as a heap dump. */
    private Path directory() {
        return plan.home().data(name);
    }

    private JavaCommand silenced() {
        option("--enable-native-access=ALL-UNNAMED");
        // Java 24 warns of libraries that still use Unsafe; older ones don't know the option.
        return Runtime.version().feature() >= 23 ? option("--sun-misc-unsafe-memory-access=allow") : this;
    }
}
