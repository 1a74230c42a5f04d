package io.marquee.sandbox.edge.routing;

import io.marquee.sandbox.environment.InvalidSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The routes file: which service answers which path. The first line that fits decides. */
public final class Routes {

    private final List<Route> routes;
    private final Set<String> services;

    private Routes(List<Route> routes, Set<String> services) {
        this.routes = routes;
        this.services = services;
    }

    /**
     * @param services names that a line may lead to
     * @throws InvalidSettings naming every line that is wrong
     */
    public static Routes read(Path file, Set<String> services) {
        try {
            return parse(Files.readAllLines(file), services);
        } catch (IOException e) {
            throw new InvalidSettings(List.of("EDGE_ROUTES_FILE cannot be read: " + e.getMessage()));
        }
    }

    static Routes parse(List<String> lines, Set<String> services) {
        var routes = new ArrayList<Route>();
        var problems = new ArrayList<String>();
        for (int number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                try {
                    routes.add(checked(RouteSyntax.parse(line), services));
                } catch (IllegalArgumentException e) {
                    problems.add("EDGE_ROUTES_FILE line " + number + " is wrong: " + e.getMessage());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidSettings(problems);
        }
        return new Routes(List.copyOf(routes), Set.copyOf(services));
    }

    /** Where a path leads; empty if nothing answers it. */
    public Optional<Destination> find(String path) {
        return routes.stream()
                .map(route -> destination(route, path))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Destination destination(Route route, String path) {
        var names = route.pattern().match(path).orElse(null);
        if (names == null) {
            return null;
        }
        var service = filled(route.service(), names);
        if (!services.contains(service)) {
            return null;
        }
        var target = route.path() == null ? path : filled(route.path(), names);
        return new Destination(service, target, route.maxBody(), route.time());
    }

    private static String filled(String template, Map<String, String> names) {
        var text = template;
        for (var name : names.entrySet()) {
            text = text.replace("{" + name.getKey() + "}", name.getValue());
        }
        return text.replace("*", names.get(PathPattern.REST));
    }

    private static Route checked(Route route, Set<String> services) {
        if (!route.service().startsWith("{") && !services.contains(route.service())) {
            throw new IllegalArgumentException("there is no service \"" + route.service() + "\"");
        }
        return route;
    }
}
