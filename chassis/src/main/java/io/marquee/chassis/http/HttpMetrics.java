package io.marquee.chassis.http;

import io.marquee.chassis.metrics.Durations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Counts requests ({@code http_requests_total}) and times them ({@code http_request_duration_seconds}, until the answer
 * begins to be sent) by service, method, route and status. The route is the path's template, so that no id becomes a
 * label; requests for which there is none are counted as {@code none}.
 */
@Provider
@ApplicationScoped
public class HttpMetrics implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String BEGUN = "io.marquee.http.begun";
    private static final String NONE = "none";

    /** Others are counted together: anybody could make up one, and each would stay for ever. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** One combination of labels. */
    private record Labels(String method, String route, int status) {}

    /** What is kept of one combination; asking the registry for it each time costs more than counting. */
    private record Kept(Counter requests, Tag... tags) {}

    private final MetricRegistry registry;
    private final String service;
    private final Map<Method, String> routes = new ConcurrentHashMap<>();
    private final Map<Labels, Kept> kept = new ConcurrentHashMap<>();
    private final Durations durations;

    @Context
    private ResourceInfo resource;

    /** For CDI's proxy. */
    protected HttpMetrics() {
        this(null, null);
    }

    @Inject
    public HttpMetrics(MetricRegistry registry, @ConfigProperty(name = "service.name") String service) {
        this.registry = registry;
        this.service = service;
        this.durations = new Durations(registry, "http_request_duration_seconds");
    }

    /** What was begun, known on whichever thread the answer comes. */
    private record Begun(String route, long at) {}

    @Override
    public void filter(ContainerRequestContext request) {
        var route = routes.computeIfAbsent(
                resource.getResourceMethod(), method -> route(resource.getResourceClass(), method));
        request.setProperty(BEGUN, new Begun(route, System.nanoTime()));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
        if (request.getProperty(BEGUN) instanceof Begun begun) {
            var metrics = of(new Labels(method, begun.route(), response.getStatus()));
            metrics.requests().inc();
            durations.add(Duration.ofNanos(System.nanoTime() - begun.at()), metrics.tags());
        } else {
            of(new Labels(method, NONE, response.getStatus())).requests().inc();
        }
    }

    private Kept of(Labels labels) {
        return kept.computeIfAbsent(labels, this::register);
    }

    private Kept register(Labels labels) {
        var tags = new Tag[] {
            new Tag("service", service),
            new Tag("method", labels.method()),
            new Tag("route", labels.route()),
            new Tag("status", Integer.toString(labels.status()))
        };
        return new Kept(registry.counter("http_requests_total", tags), tags);
    }

    private static String route(Class<?> type, Method method) {
        var base = type.getAnnotation(Path.class);
        var own = method.getAnnotation(Path.class);
        return (segments(base) + segments(own)).replaceAll(":[^}]*", "");
    }

    private static String segments(Path path) {
        if (path == null || path.value().isEmpty()) {
            return "";
        }
        var value = path.value();
        return value.startsWith("/") ? value : "/" + value;
    }
}
