package io.marquee.sandbox.provider;

import io.marquee.sandbox.provider.audit.BooksResource;
import io.marquee.sandbox.provider.audit.EventsResource;
import io.marquee.sandbox.provider.audit.PaymentsResource;
import io.marquee.sandbox.provider.audit.RazorpayBook;
import io.marquee.sandbox.provider.audit.StripeBook;
import io.marquee.sandbox.provider.behaviour.BehaviourResource;
import io.marquee.sandbox.provider.behaviour.CurrentBehaviour;
import io.marquee.sandbox.provider.http.ApiEndpoint;
import io.marquee.sandbox.provider.http.ApiKeys;
import io.marquee.sandbox.provider.http.KeyMemory;
import io.marquee.sandbox.provider.http.Server;
import io.marquee.sandbox.provider.orders.boundary.RazorpayRoutes;
import io.marquee.sandbox.provider.orders.control.OrderBook;
import io.marquee.sandbox.provider.orders.control.Orders;
import io.marquee.sandbox.provider.orders.control.RazorpayEvents;
import io.marquee.sandbox.provider.payments.boundary.FailedRefund;
import io.marquee.sandbox.provider.payments.boundary.LatePayment;
import io.marquee.sandbox.provider.payments.boundary.PaymentIntentsResource;
import io.marquee.sandbox.provider.payments.boundary.PaymentPage;
import io.marquee.sandbox.provider.payments.boundary.RefundsResource;
import io.marquee.sandbox.provider.payments.control.Ledger;
import io.marquee.sandbox.provider.payments.control.Payments;
import io.marquee.sandbox.provider.payments.control.Refunds;
import io.marquee.sandbox.provider.settings.ProviderSettings;
import io.marquee.sandbox.provider.settings.RazorpaySettings;
import io.marquee.sandbox.provider.store.Store;
import io.marquee.sandbox.provider.webhooks.control.Dispatcher;
import io.marquee.sandbox.provider.webhooks.control.Endpoints;
import io.marquee.sandbox.provider.webhooks.control.EventLog;
import io.marquee.sandbox.provider.webhooks.control.Publisher;
import io.marquee.sandbox.provider.webhooks.control.RazorpaySigner;
import io.marquee.sandbox.provider.webhooks.control.StripeEvents;
import io.marquee.sandbox.provider.webhooks.control.StripeSigner;
import io.marquee.sandbox.provider.webhooks.entity.Event;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The simulated payment provider: put together, started, and stopped by {@link #close()}. */
public final class Provider implements AutoCloseable {

    private final CurrentBehaviour behaviour = new CurrentBehaviour();
    private final Store store;
    private final OrderBook orders;
    private final Dispatcher dispatcher;
    private final Server server;

    private Provider(ProviderSettings settings) {
        store = Store.open(settings.dataFolder());
        var ledger = new Ledger(store);
        orders = new OrderBook(store);
        var log = new EventLog(store);
        var endpoints = endpoints(settings);
        dispatcher = new Dispatcher(store, log, endpoints, behaviour);
        var publisher = new Publisher(store, log, endpoints, dispatcher, behaviour);
        server = new Server(settings.host(), settings.port());
        var events = new StripeEvents(publisher, endpoints.get(Event.STRIPE), settings.apiVersion());
        routeStripe(settings, ledger, events);
        routeRazorpay(settings.razorpay(), publisher);
        routeSandbox(ledger, log, publisher, events);
    }

    /** Without Razorpay its events of an earlier run go nowhere. */
    private static Map<String, Endpoints> endpoints(ProviderSettings settings) {
        var retry = settings.webhookRetry();
        var stripe = new Endpoints(
                settings.webhookUrls(), settings.webhookEvents(), retry, new StripeSigner(settings.webhookSecrets()));
        var own = settings.razorpay();
        var razorpay = own == null
                ? new Endpoints(List.of(), List.of(), retry, new RazorpaySigner(List.of("")))
                : new Endpoints(
                        own.webhookUrls(), own.webhookEvents(), retry, new RazorpaySigner(own.webhookSecrets()));
        return Map.of(Event.STRIPE, stripe, RazorpayEvents.PROVIDER, razorpay);
    }

    /** Starts the provider; pending webhooks of an earlier run are sent. */
    public static Provider start(ProviderSettings settings) {
        var provider = new Provider(settings);
        try {
            provider.server.start();
        } catch (RuntimeException e) {
            provider.close();
            throw e;
        }
        provider.dispatcher.resume();
        return provider;
    }

    public URI address() {
        return server.address();
    }

    private void routeStripe(ProviderSettings settings, Ledger ledger, StripeEvents events) {
        var keys = new ApiKeys(settings.secretKey(), settings.publishableKey());
        var api = new ApiEndpoint(keys, store, behaviour, settings.apiVersion());
        var payments = new Payments(ledger, events);
        var intents = new PaymentIntentsResource(ledger, payments);
        var refunds = new RefundsResource(ledger, new Refunds(ledger, events));
        var page = new PaymentPage(store, ledger, payments);
        server.post("/v1/payment_intents", api.of(intents::create))
                .get("/v1/payment_intents/{id}", api.of(intents::retrieve))
                .post("/v1/payment_intents/{id}/confirm", api.of(intents::confirm))
                .post("/v1/payment_intents/{id}/cancel", api.of(intents::cancel))
                .post("/v1/refunds", api.of(refunds::create))
                .get("/v1/refunds", api.of(refunds::list))
                .get("/v1/refunds/{id}", api.of(refunds::retrieve))
                .get("/pay/{id}", page::show)
                .post("/pay/{id}", page::submit)
                .otherwise(api.unknown());
    }

    private void routeRazorpay(RazorpaySettings settings, Publisher publisher) {
        if (settings != null) {
            var desk = new Orders(orders, new RazorpayEvents(publisher));
            new RazorpayRoutes(settings, store, behaviour, orders, desk).addTo(server);
        }
    }

    private void routeSandbox(Ledger ledger, EventLog log, Publisher publisher, StripeEvents events) {
        var control = new BehaviourResource(behaviour);
        var eventList = new EventsResource(store, log, publisher);
        var late = new LatePayment(store, ledger, new Payments(ledger, events));
        var failed = new FailedRefund(store, ledger, new Refunds(ledger, events));
        server.get("/sandbox/behaviour", control::show)
                .put("/sandbox/behaviour", control::replace)
                .delete("/sandbox/behaviour", control::reset)
                .get("/sandbox/events", eventList::list)
                .get("/sandbox/events/{id}", eventList::show)
                .post("/sandbox/events/{id}/redeliver", eventList::redeliver)
                .get("/sandbox/payments", books(ledger)::list)
                .get("/sandbox/payment_intents", new PaymentsResource(store, ledger)::list)
                .post("/sandbox/payment_intents/{id}/pay_late", late::pay)
                .post("/sandbox/refunds/{id}/fail", failed::fail)
                .delete("/sandbox/idempotency_keys", new KeyMemory(store)::forget);
    }

    private BooksResource books(Ledger ledger) {
        return new BooksResource(store, List.of(new StripeBook(ledger), new RazorpayBook(orders)));
    }

    @Override
    public void close() {
        server.stop();
        dispatcher.close();
        store.close();
    }
}
