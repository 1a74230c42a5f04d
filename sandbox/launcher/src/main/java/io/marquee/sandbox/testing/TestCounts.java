package io.marquee.sandbox.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many tests passed, failed (or broke) and were skipped. */
public record TestCounts(int passed, int failed, int skipped) {

    private static final Pattern SUITE = Pattern.compile("<testsuite\\s[^>]*>");

    static TestCounts none() {
        return new TestCounts(0, 0, 0);
    }

    TestCounts plus(TestCounts other) {
        return new TestCounts(passed + other.passed, failed + other.failed, skipped + other.skipped);
    }

    /** Sums the reports that Surefire and Failsafe left in the modules of the project. */
    public static TestCounts of(Path project) throws IOException {
        var sum = none();
        for (var report : reports(project)) {
            sum = sum.plus(of(Files.readString(report)));
        }
        return sum;
    }

    /** Reads one report: the attributes of its test suite. */
    static TestCounts of(String report) {
        var suite = SUITE.matcher(report);
        if (!suite.find()) {
            return new TestCounts(0, 1, 0);
        }
        var failed = number(suite.group(), "failures") + number(suite.group(), "errors");
        var skipped = number(suite.group(), "skipped");
        return new TestCounts(number(suite.group(), "tests") - failed - skipped, failed, skipped);
    }

    /** Deletes the reports of earlier runs, so that they are not counted again. */
    public static void forget(Path project) throws IOException {
        for (var report : reports(project)) {
            Files.delete(report);
        }
    }

    @Override
    public String toString() {
        return passed + " passed, " + failed + " failed, " + skipped + " skipped";
    }

    private static List<Path> reports(Path project) throws IOException {
        try (var modules = Stream.concat(folders(project), folders(project.resolve("sandbox")))) {
            return modules.flatMap(module -> Stream.of("surefire-reports", "failsafe-reports")
                            .map(kind -> module.resolve("target").resolve(kind)))
                    .filter(Files::isDirectory)
                    .flatMap(TestCounts::reportsIn)
                    .toList();
        }
    }

    private static Stream<Path> reportsIn(Path folder) {
        var files = folder.toFile().listFiles((in, name) -> name.startsWith("TEST-") && name.endsWith(".xml"));
        return files == null ? Stream.empty() : Stream.of(files).map(java.io.File::toPath);
    }

    private static Stream<Path> folders(Path parent) throws IOException {
        return Files.isDirectory(parent) ? Files.list(parent).filter(Files::isDirectory) : Stream.empty();
    }

    private static int number(String suite, String attribute) {
        var value = Pattern.compile("\\s" + attribute + "=\"(\\d+)\"").matcher(suite);
        return value.find() ? Integer.parseInt(value.group(1)) : 0;
    }
}
