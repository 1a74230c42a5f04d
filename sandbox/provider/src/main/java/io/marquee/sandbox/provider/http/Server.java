package io.marquee.sandbox.provider.http;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.util.Methods;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The HTTP server; every request runs on a virtual thread and may block. */
public final class Server {

    private static final long MAX_BODY = 1L << 20;

    private final RoutingHandler routes = Handlers.routing();
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final Undertow http;

    /** @param port 0 takes any free one */
    public Server(String host, int port) {
        get("/health", exchange -> JsonAnswer.send(exchange, 200, Map.of("status", "UP")));
        routes.add(Methods.OPTIONS, "/v1/*", Preflight::answer);
        http = Undertow.builder()
                .addHttpListener(port, host)
                .setIoThreads(2)
                .setWorkerThreads(2)
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, MAX_BODY)
                .setHandler(routes)
                .build();
    }

    public Server get(String path, HttpHandler handler) {
        routes.get(path, blocking(handler));
        return this;
    }

    public Server post(String path, HttpHandler handler) {
        routes.post(path, blocking(handler));
        return this;
    }

    public Server put(String path, HttpHandler handler) {
        routes.put(path, blocking(handler));
        return this;
    }

    public Server delete(String path, HttpHandler handler) {
        routes.delete(path, blocking(handler));
        return this;
    }

    /** What answers when no path fits, or not with this method. */
    public Server otherwise(HttpHandler handler) {
        routes.setFallbackHandler(blocking(handler));
        routes.setInvalidMethodHandler(blocking(handler));
        return this;
    }

    public void start() {
        http.start();
    }

    /** Takes no more requests, and gives those under way a moment; none is interrupted: it may be writing. */
    public void stop() {
        http.stop();
        requests.shutdown();
        try {
            requests.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public URI address() {
        var socket = (InetSocketAddress) http.getListenerInfo().getFirst().getAddress();
        return URI.create("http://" + socket.getAddress().getHostAddress() + ":" + socket.getPort());
    }

    private HttpHandler blocking(HttpHandler handler) {
        return exchange -> exchange.dispatch(requests, inner -> run(handler, inner));
    }

    private static void run(HttpHandler handler, HttpServerExchange exchange) throws Exception {
        exchange.startBlocking();
        handler.handleRequest(exchange);
    }
}
