package io.marquee.sandbox.provider.payments.boundary;

import io.marquee.sandbox.provider.http.ApiError;
import io.marquee.sandbox.provider.http.Origin;
import io.marquee.sandbox.provider.http.Params;
import io.marquee.sandbox.provider.page.Cards;
import io.marquee.sandbox.provider.page.Money;
import io.marquee.sandbox.provider.page.Page;
import io.marquee.sandbox.provider.page.PaymentView;
import io.marquee.sandbox.provider.page.PaymentView.State;
import io.marquee.sandbox.provider.page.ReturnUrl;
import io.marquee.sandbox.provider.payments.control.Ledger;
import io.marquee.sandbox.provider.payments.control.Payments;
import io.marquee.sandbox.provider.payments.entity.Decline;
import io.marquee.sandbox.provider.payments.entity.FailedAttempt;
import io.marquee.sandbox.provider.payments.entity.PaymentIntent;
import io.marquee.sandbox.provider.payments.entity.PaymentMethod;
import io.marquee.sandbox.provider.payments.entity.TestCard;
import io.marquee.sandbox.provider.store.Store;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.PathTemplateMatch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The page on which a person pays or declines; whoever knows the client secret may use it. */
public final class PaymentPage {

    private final Store store;
    private final Ledger ledger;
    private final Payments payments;

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
        Page.showAgain(exchange);
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
        Page.send(exchange, status, visit.intent() == null ? PaymentView.ofUnknown() : view(visit, refusal));
    }

    /** @param refusal why the card was not even tried, or null */
    private static PaymentView view(Visit visit, String refusal) {
        var intent = visit.intent();
        var terms = intent.terms();
        var declined = intent.lastFailure()
                .map(FailedAttempt::decline)
                .map(Decline::message)
                .orElse(null);
        return PaymentView.of(
                state(intent),
                Money.shown(terms.amount(), terms.currency()),
                terms.description(),
                intent.id(),
                refusal == null ? declined : refusal,
                visit.returnUrl() == null ? null : ReturnUrl.with(visit.returnUrl(), back(intent)));
    }

    private static State state(PaymentIntent intent) {
        return switch (intent.status()) {
            case SUCCEEDED -> State.PAID;
            case CANCELED -> State.CANCELED;
            default -> State.OPEN;
        };
    }

    private static Map<String, String> back(PaymentIntent intent) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("payment_intent", intent.id());
        parameters.put("payment_intent_client_secret", intent.clientSecret());
        parameters.put(
                "redirect_status", intent.status().isFinal() ? intent.status().toString() : "failed");
        return parameters;
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
}
