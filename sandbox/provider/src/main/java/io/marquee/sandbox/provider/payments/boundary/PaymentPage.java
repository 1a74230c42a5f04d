package io.marquee.sandbox.provider.payments.boundary;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.marquee.sandbox.provider.http.ApiError;
import io.marquee.sandbox.provider.http.Origin;
import io.marquee.sandbox.provider.http.Params;
import io.marquee.sandbox.provider.payments.control.Ledger;
import io.marquee.sandbox.provider.payments.control.Payments;
import io.marquee.sandbox.provider.payments.entity.PaymentIntent;
import io.marquee.sandbox.provider.payments.entity.PaymentMethod;
import io.marquee.sandbox.provider.payments.entity.TestCard;
import io.marquee.sandbox.provider.store.Store;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.PathTemplateMatch;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The page on which a person pays or declines; whoever knows the client secret may use it. */
public final class PaymentPage {

    private static final HttpString CONTENT_SECURITY_POLICY = new HttpString("Content-Security-Policy");
    private static final HttpString REFERRER_POLICY = new HttpString("Referrer-Policy");

    private final Store store;
    private final Ledger ledger;
    private final Payments payments;
    private final Template page = template("/pages/pay.html");

    public PaymentPage(Store store, Ledger ledger, Payments payments) {
        this.store = store;
        this.ledger = ledger;
        this.payments = payments;
    }

    /** Shows the payment: the form while it can be paid, then the result. */
    public void show(HttpServerExchange exchange) {
        send(exchange, 200, null);
    }

    /** Pays or declines. A card that is refused outright is shown at once, all else after a redirect. */
    public void submit(HttpServerExchange exchange) throws IOException {
        var form = Params.parse(new String(exchange.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        try {
            store.transaction(() -> {
                pay(visit(exchange).intent(), form);
                return null;
            });
        } catch (ApiError refused) {
            send(exchange, refused.status(), refused.getMessage());
            return;
        }
        exchange.setStatusCode(303);
        exchange.getResponseHeaders()
                .put(Headers.LOCATION, exchange.getRequestPath() + "?" + exchange.getQueryString());
    }

    private void pay(PaymentIntent intent, Params form) {
        if (intent == null || intent.status().isFinal()) {
            return;
        }
        var card = form.text("action").filter("decline"::equals).isPresent()
                ? TestCard.CHARGE_DECLINED
                : Cards.numbered(form.text("card").orElse(""));
        payments.confirm(intent, PaymentMethod.of(card), Origin.PAYMENT_PAGE);
    }

    private void send(HttpServerExchange exchange, int status, String refusal) {
        var visit = visit(exchange);
        var view = visit.intent() == null
                ? PaymentView.ofUnknown()
                : PaymentView.of(visit.intent(), visit.returnUrl(), refusal);
        exchange.setStatusCode(visit.intent() == null ? 404 : status);
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, "text/html; charset=utf-8")
                .put(Headers.CACHE_CONTROL, "no-store")
                .put(REFERRER_POLICY, "no-referrer")
                .put(
                        CONTENT_SECURITY_POLICY,
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'");
        exchange.getResponseSender().send(page.execute(view), StandardCharsets.UTF_8);
    }

    /** The intent is null if it is unknown or the client secret is not its own. */
    private record Visit(PaymentIntent intent, String returnUrl) {}

    private Visit visit(HttpServerExchange exchange) {
        var id = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY)
                .getParameters()
                .get("id");
        var query = Params.parse(exchange.getQueryString());
        var secret = query.text("client_secret").orElse(null);
        var intent = store.transaction(() -> ledger.intent(id))
                .filter(found -> Objects.equals(found.clientSecret(), secret))
                .orElse(null);
        return new Visit(
                intent, query.text("return_url").filter(ReturnUrl::isSafe).orElse(null));
    }

    private static Template template(String resource) {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(PaymentPage.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            return Mustache.compiler().defaultValue("").compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
