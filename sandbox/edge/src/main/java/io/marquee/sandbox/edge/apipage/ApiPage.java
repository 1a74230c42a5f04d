package io.marquee.sandbox.edge.apipage;

import io.marquee.sandbox.edge.http.BlockingHandler;
import io.marquee.sandbox.edge.http.Json;
import io.marquee.sandbox.edge.http.Pages;
import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.resource.ClassPathResourceManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The page of the whole API: every service's OpenAPI document in one Swagger UI, served from here alone. */
public final class ApiPage {

    /** Swagger UI sets styles from script, and shows its icons from data addresses. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

    private record Service(String name, String title) {}

    private record Link(String name, URI url) {}

    private record View(List<Service> services, List<Link> links) {}

    private final String html;

    private ApiPage(List<String> services, Map<String, URI> links) {
        var view = new View(
                services.stream().map(name -> new Service(name, title(name))).toList(),
                links.entrySet().stream()
                        .map(link -> new Link(link.getKey(), link.getValue()))
                        .toList());
        html = Pages.template("api.html").execute(view);
    }

    /** Answers /, /api and what the page loads; leaves all else to the next handler. */
    public static HttpHandler before(HttpHandler next, List<String> services, Map<String, URI> links) {
        var page = new ApiPage(services, links);
        return Handlers.path(next)
                .addExactPath("/", page::show)
                .addExactPath("/api", page::show)
                .addExactPath("/health", exchange -> Json.send(exchange, 200, Map.of("status", "UP")))
                .addPrefixPath("/api/assets", files("assets"))
                .addPrefixPath("/api/swagger-ui", files("META-INF/resources/webjars/swagger-ui/" + version()));
    }

    private void show(HttpServerExchange exchange) {
        Pages.send(exchange, html, POLICY);
    }

    private static HttpHandler files(String folder) {
        var files = Handlers.resource(new ClassPathResourceManager(ApiPage.class.getClassLoader(), folder));
        return new BlockingHandler(files.setCacheTime(3600));
    }

    /** The version is part of the WebJar's paths; its own Maven properties tell it. */
    private static String version() {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(
                ApiPage.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    /** "booking-service" is the Booking API for people. */
    private static String title(String service) {
        var word = service.replace("-service", "");
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
