package io.marquee.sandbox.edge.http;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** HTML pages from templates; what is filled in is escaped. */
public final class Pages {

    private static final HttpString CONTENT_SECURITY_POLICY = new HttpString("Content-Security-Policy");

    private Pages() {}

    public static Template template(String name) {
        var resource = Objects.requireNonNull(Pages.class.getResourceAsStream("/pages/" + name));
        try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            return Mustache.compiler().defaultValue("").compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param policy what the page may load and run (Content Security Policy) */
    public static void send(HttpServerExchange exchange, String html, String policy) {
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, "text/html; charset=utf-8")
                .put(Headers.CACHE_CONTROL, "no-store")
                .put(CONTENT_SECURITY_POLICY, policy);
        exchange.getResponseSender().send(html, StandardCharsets.UTF_8);
    }
}
