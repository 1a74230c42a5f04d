package io.marquee.sandbox.edge.proxy;

import io.marquee.sandbox.edge.http.CorrelationId;
import io.marquee.sandbox.edge.http.ErrorBody;
import io.marquee.sandbox.edge.routing.Destination;
import io.marquee.sandbox.edge.routing.Routes;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Leads each request to its service, and answers itself where none can. */
public final class Gateway implements HttpHandler {

    /** Paths that the edge and a service could understand differently, so that a route would not hold. */
    private static final Pattern AMBIGUOUS = Pattern.compile("(.*/\\.{1,2}(/.*)?)|(.*//.*)|(.*\\\\.*)");

    /** A service leaves out what follows a semicolon before it looks for who answers. */
    private static final Pattern SEPARATOR = Pattern.compile(".*(;|%(2f|5c|00|2e)).*");

    private static final Logger LOG = System.getLogger(Gateway.class.getName());

    /** Undertow tells of every request that its client gave up, with a stack trace; held here so that it stays quiet. */
    private static final java.util.logging.Logger PROXY_LOG = java.util.logging.Logger.getLogger("io.undertow.proxy");

    static {
        PROXY_LOG.setLevel(java.util.logging.Level.OFF);
    }

    private final Routes routes;
    private final Upstreams upstreams;

    public Gateway(Routes routes, Upstreams upstreams) {
        this.routes = routes;
        this.upstreams = upstreams;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        CorrelationId.ensure(exchange);
        exchange.addDefaultResponseListener(Gateway::explain);
        var path = exchange.getRequestPath();
        if (isAmbiguous(path, exchange.getRequestURI())) {
            ErrorBody.MALFORMED_REQUEST.send(exchange, Map.of());
            return;
        }
        var destination = routes.find(path);
        if (destination.isPresent()) {
            lead(exchange, destination.get());
        } else {
            ErrorBody.NOT_FOUND.send(exchange, Map.of("path", path));
        }
    }

    private void lead(HttpServerExchange exchange, Destination destination) throws Exception {
        if (exchange.getRequestContentLength() > destination.maxBody()) {
            ErrorBody.PAYLOAD_TOO_LARGE.send(exchange, Map.of());
            return;
        }
        BodyLimit.watch(exchange, destination.maxBody());
        if (!destination.path().equals(exchange.getRequestPath())) {
            exchange.setRequestURI(destination.path());
        }
        upstreams.handler(destination).handleRequest(exchange);
    }

    private static boolean isAmbiguous(String path, String rawUri) {
        return AMBIGUOUS.matcher(path).matches()
                || SEPARATOR.matcher(rawUri.toLowerCase(Locale.ROOT)).matches();
    }

    /** Gives the error body to a request that ended without an answer, as when its service is down. */
    private static boolean explain(HttpServerExchange exchange) {
        if (!exchange.isResponseChannelAvailable() || exchange.getStatusCode() < 400) {
            return false;
        }
        var error = BodyLimit.exceeded(exchange) ? ErrorBody.PAYLOAD_TOO_LARGE : ErrorBody.of(exchange.getStatusCode());
        LOG.log(Level.WARNING, "{0} for {1} {2}", error, exchange.getRequestMethod(), exchange.getRequestPath());
        error.send(exchange, Map.of());
        return true;
    }
}
