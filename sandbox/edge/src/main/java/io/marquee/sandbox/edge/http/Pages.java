package io.marquee.sandbox.edge.http;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** HTML pages from templates; what is filled in is escaped. */
public final class Pages {

    private static final HttpString CONTENT_SECURITY_POLICY = new HttpString("Content-Security-Policy");

    private Pages() {}

    /** The template of that name, which may include others ({@code {{>common.css}}}). */
    public static Template template(String name) {
        try (var reader = open(name)) {
            return Mustache.compiler().defaultValue("").withLoader(Pages::open).compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String name) {
        var resource = Objects.requireNonNull(Pages.class.getResourceAsStream("/pages/" + name), name);
        return new InputStreamReader(resource, StandardCharsets.UTF_8);
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
