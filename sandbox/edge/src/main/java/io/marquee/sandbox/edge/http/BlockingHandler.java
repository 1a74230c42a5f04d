package io.marquee.sandbox.edge.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs handlers that read files on virtual threads, off the threads that move the proxy's bytes. */
public final class BlockingHandler implements HttpHandler {

    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final HttpHandler handler;

    public BlockingHandler(HttpHandler handler) {
        this.handler = handler;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        exchange.dispatch(THREADS, handler);
    }
}
