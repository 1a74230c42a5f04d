package io.marquee.sandbox.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names on which the processes and the code agree. They are read from the models of the release: a test of these
 * compares them with the code, so what is not there has no code that would do it.
 */
record KnownNames(
        Set<String> processes,
        Set<String> jobTypes,
        Set<String> messages,
        Set<String> errors,
        Set<String> decisions,
        Set<String> forms) {

    /** @param models folder with {@code processes}, {@code decisions} and {@code forms} */
    static KnownNames of(Path models) throws IOException {
        var processes = texts(models.resolve("processes"));
        return new KnownNames(
                found(processes, "<bpmn:process id=\"([^\"]+)\""),
                found(processes, "taskDefinition type=\"([^\"]+)\""),
                found(processes, "<bpmn:message id=\"[^\"]+\" name=\"([^\"]+)\""),
                found(processes, "errorCode=\"([^\"]+)\""),
                found(texts(models.resolve("decisions")), "<decision\\s[^>]*\\bid=\"([^\"]+)\""),
                found(texts(models.resolve("forms")), "\"type\": \"default\",\\s+\"id\": \"([^\"]+)\""));
    }

    private static Set<String> found(String texts, String expression) {
        var names = new TreeSet<String>();
        Pattern.compile(expression).matcher(texts).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    private static String texts(Path folder) throws IOException {
        var texts = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                texts.append(Files.readString(file));
            }
        }
        return texts.toString();
    }
}
