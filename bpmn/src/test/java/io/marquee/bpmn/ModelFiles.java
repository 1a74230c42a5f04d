package io.marquee.bpmn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The model files as they lie in this module. */
final class ModelFiles {
    private ModelFiles() {}

    static Stream<Path> all() {
        return Stream.of("decisions", "forms", "processes").flatMap(ModelFiles::in);
    }

    static Stream<Path> processes() {
        return in("processes");
    }

    /** Every job type that a process asks for. */
    static Set<String> jobTypes() {
        return found("taskDefinition type=\"([^\"]+)\"");
    }

    /** Every form, by its id. */
    static Set<String> forms() {
        var id = Pattern.compile("\"type\": \"default\",\\s+\"id\": \"([^\"]+)\"");
        return in("forms")
                .map(file -> id.matcher(read(file)))
                .filter(Matcher::find)
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every message name in the processes. */
    static Set<String> messages() {
        return found("<bpmn:message id=\"[^\"]+\" name=\"([^\"]+)\"");
    }

    /** Every error code in the processes. */
    static Set<String> errors() {
        return found("errorCode=\"([^\"]+)\"");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(String expression) {
        var pattern = Pattern.compile(expression);
        return processes()
                .flatMap(file -> pattern.matcher(read(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> in(String folder) {
        try (var files = Files.list(Path.of(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
