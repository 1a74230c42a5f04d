package io.marquee.sandbox.provider.page;

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

/** Writes the page on which a person pays, the same for all providers. */
public final class Page {

    private static final HttpString CONTENT_SECURITY_POLICY = new HttpString("Content-Security-Policy");
    private static final HttpString REFERRER_POLICY = new HttpString("Referrer-Policy");
    private static final Template TEMPLATE = template("/pages/pay.html");

    private Page() {}

    public static void send(HttpServerExchange exchange, int status, PaymentView view) {
        exchange.setStatusCode(view.unknown() ? 404 : status);
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, "text/html; charset=utf-8")
                .put(Headers.CACHE_CONTROL, "no-store")
                .put(REFERRER_POLICY, "no-referrer")
                .put(
                        CONTENT_SECURITY_POLICY,
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'");
        exchange.getResponseSender().send(TEMPLATE.execute(view), StandardCharsets.UTF_8);
    }

    /** After a try to pay: the browser shows the page again, with what came of it. */
    public static void showAgain(HttpServerExchange exchange) {
        exchange.setStatusCode(303);
        exchange.getResponseHeaders()
                .put(Headers.LOCATION, exchange.getRequestPath() + "?" + exchange.getQueryString());
    }

    private static Template template(String resource) {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Page.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            return Mustache.compiler().defaultValue("").compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
