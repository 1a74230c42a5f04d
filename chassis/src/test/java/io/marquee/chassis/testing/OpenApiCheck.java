package io.marquee.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The written contract, META-INF/openapi.yaml, and the resources in the code list the same calls. */
public final class OpenApiCheck {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private OpenApiCheck() {}

    /**
     * Compares the contract on the class path with the JAX-RS resources of a package and those below it. The path of
     * the contract's first server is put before its paths; a path may have servers of its own.
     *
     * @param servedOtherwise calls of the contract that are no JAX-RS resource, as {@code "GET /.well-known/jwks.json"}
     * @throws AssertionError naming each call that is only in one of the two
     */
    public static void check(String packageName, String... servedOtherwise) {
        var code = new TreeSet<>(ResourceCalls.in(packageName));
        Stream.of(servedOtherwise).map(OpenApiCheck::normal).forEach(code::add);
        compare(contract(), code);
    }

    static void compare(Set<String> contract, Set<String> code) {
        if (!contract.equals(code)) {
            throw new AssertionError("Only in openapi.yaml: " + without(contract, code) + "; only in the code: "
                    + without(code, contract));
        }
    }

    static Set<String> calls(JsonNode document) {
        var base = serverPath(document, "");
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(METHODS::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + serverPath(path.getValue(), base)
                                + path.getKey()))
                .map(OpenApiCheck::normal)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of path parameters do not matter to a caller. */
    static String normal(String call) {
        return PARAMETER.matcher(call).replaceAll("{}");
    }

    private static Set<String> contract() {
        try (var yaml = OpenApiCheck.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            if (yaml == null) {
                throw new AssertionError("META-INF/openapi.yaml is missing");
            }
            return calls(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException("META-INF/openapi.yaml does not parse", e);
        }
    }

    private static String serverPath(JsonNode node, String otherwise) {
        var url = node.path("servers").path(0).path("url").asText(null);
        if (url == null) {
            return otherwise;
        }
        var path = URI.create(url).getPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        var rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
