import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Shows that a proof notices the loss of a protection: switches it off in a scratch copy of the repository, runs the
 * proof against a platform that runs from that copy, and expects it to fail.
 *
 * <p>{@code java system-tests/protections/Without.java [NAME…]}, at the top of the repository, with the platform stopped;
 * without a name all of protections.txt are tried. Ends with 0 if each proof failed, 1 if one passed all the same.
 */
class Without {

    private static final Path LIST = Path.of("system-tests/protections/protections.txt");
    private static final Path SUMMARY = Path.of("system-tests/target/failsafe-reports/failsafe-summary.xml");
    private static final List<String> MAVEN = List.of(
            "./mvnw", "-q", "-pl", "system-tests", "-Dspotless.check.skip=true", "verify");

    private record Protection(String name, String part, String proof, String file, String from, String to) {

        static Protection of(Map<String, String> words) {
            return new Protection(
                    words.get("name"),
                    words.get("part"),
                    words.get("proof"),
                    words.get("file"),
                    words.get("from"),
                    words.get("to"));
        }
    }

    private final Path copy;

    /** Parts that still run without a protection whose source is whole again. */
    private final Set<String> outdated = new HashSet<>();

    private Without(Path copy) {
        this.copy = copy;
    }

    public static void main(String... names) throws Exception {
        var wanted = Set.of(names);
        var chosen = protections().stream()
                .filter(p -> wanted.isEmpty() || wanted.contains(p.name()))
                .toList();
        if (chosen.isEmpty() || !wanted.isEmpty() && chosen.size() != wanted.size()) {
            throw new IllegalArgumentException("Unknown protection among " + wanted);
        }
        var copy = Files.createTempDirectory("marquee-without-");
        copy(Path.of("").toAbsolutePath(), copy);
        System.exit(new Without(copy).tryAll(chosen) ? 0 : 1);
    }

    private boolean tryAll(List<Protection> protections) throws Exception {
        var unnoticed = new ArrayList<String>();
        try {
            expectSuccess(run(Map.of(), settings()), "The platform does not start");
            var status = copy.resolve("status.json");
            var json = new ProcessBuilder("./marquee", "status", "--json").directory(copy.toFile());
            expectSuccess(json.redirectOutput(status.toFile()).start().waitFor(), "The platform has no status");
            for (var protection : protections) {
                var failed = failsWithout(protection, status);
                System.out.println(protection.name() + ": " + protection.proof() + (failed ? " fails" : " PASSES"));
                if (!failed) {
                    unnoticed.add(protection.name());
                }
            }
        } finally {
            run(Map.of(), List.of("./marquee", "down"));
        }
        System.out.println(unnoticed.isEmpty() ? "Each loss is noticed." : "Not noticed: " + unnoticed);
        return unnoticed.isEmpty();
    }

    private boolean failsWithout(Protection protection, Path status) throws Exception {
        var file = copy.resolve(protection.file());
        var before = Files.readString(file);
        if (before.split(java.util.regex.Pattern.quote(protection.from()), -1).length != 2) {
            throw new IllegalStateException(protection.file() + " does not have once: " + protection.from());
        }
        try {
            Files.writeString(file, before.replace(protection.from(), protection.to()));
            outdated.add(protection.part());
            for (var part : List.copyOf(outdated)) {
                expectSuccess(
                        run(Map.of(), List.of("./marquee", "restart", part)),
                        "Without " + protection.name() + " " + part + " does not build or start");
            }
            outdated.retainAll(Set.of(protection.part()));
            var proof = new ArrayList<>(MAVEN);
            proof.addAll(List.of("-Dit.test=" + protection.proof(), "-Dtest=none", "-Dsurefire.failIfNoSpecifiedTests=false"));
            Files.deleteIfExists(copy.resolve(SUMMARY));
            var passed = run(Map.of("MARQUEE_STATUS", status.toString()), proof) == 0;
            expectTestsThatRan(protection, passed);
            return !passed;
        } finally {
            Files.writeString(file, before);
        }
    }

    /** A proof that does not compile, or that is called otherwise, has noticed nothing. */
    private void expectTestsThatRan(Protection protection, boolean passed) throws IOException {
        var summary = copy.resolve(SUMMARY);
        var text = Files.exists(summary) ? Files.readString(summary) : "";
        var hasRun = text.contains("<completed>") && !text.contains("<completed>0<");
        var hasFailed = !text.contains("<errors>0<") || !text.contains("<failures>0<");
        if (!hasRun || hasFailed == passed) {
            throw new IllegalStateException(protection.proof() + " did not run as a test, which proves nothing");
        }
    }

    private static void expectSuccess(int exitCode, String otherwise) {
        if (exitCode != 0) {
            throw new IllegalStateException(otherwise + ", which proves nothing");
        }
    }

    private int run(Map<String, String> environment, List<String> command) throws Exception {
        System.out.println("> " + String.join(" ", command));
        var builder = new ProcessBuilder(command).directory(copy.toFile()).inheritIO();
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }

    private List<String> settings() throws IOException {
        var command = new ArrayList<>(List.of("./marquee", "up", "--fresh", "--any-ports"));
        for (var line : Files.readAllLines(copy.resolve("system-tests/platform.properties"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                command.addAll(List.of("--set", line));
            }
        }
        return command;
    }

    private static List<Protection> protections() throws IOException {
        var found = new ArrayList<Protection>();
        for (var block : Files.readString(LIST).split("\n\\s*\n")) {
            var words = new HashMap<String, String>();
            block.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> words.put(line.split(" ", 2)[0], line.substring(6)));
            if (!words.isEmpty()) {
                found.add(Protection.of(words));
            }
        }
        return found;
    }

    /** With what is built already, so that only the changed part is built anew; without data and logs of a platform. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(file -> isCopied(from.relativize(file))).forEach(file -> {
                try {
                    var target = to.resolve(from.relativize(file).toString());
                    if (!Files.isDirectory(target)) {
                        Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static boolean isCopied(Path file) {
        var first = file.getName(0).toString();
        return !first.equals(".git") && (!first.startsWith(".marquee") || isUnpackedServer(file));
    }

    private static boolean isUnpackedServer(Path file) {
        return file.getNameCount() == 1 && file.endsWith(".marquee")
                || file.getNameCount() > 1 && file.startsWith(".marquee/parts");
    }
}
