package io.marquee.sandbox.edge;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import java.net.InetSocketAddress;
import java.net.URI;

/** A small HTTP server behind the edge. */
final class Upstream implements AutoCloseable {

    private final Undertow http;

    private Upstream(int port, HttpHandler handler) {
        http = Undertow.builder()
                .addHttpListener(port, "127.0.0.1", handler)
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, -1L)
                .setIoThreads(1)
                .setWorkerThreads(80)
                .build();
        http.start();
    }

    static Upstream of(HttpHandler handler) {
        return new Upstream(0, handler);
    }

    /** Starts again where another one has stopped. */
    static Upstream at(URI address, HttpHandler handler) {
        return new Upstream(address.getPort(), handler);
    }

    URI address() {
        var socket = (InetSocketAddress) http.getListenerInfo().getFirst().getAddress();
        return URI.create("http://127.0.0.1:" + socket.getPort());
    }

    @Override
    public void close() {
        http.stop();
    }
}
