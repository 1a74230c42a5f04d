package io.marquee.sandbox.edge.proxy;

import io.marquee.sandbox.edge.routing.Destination;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.ResponseCodeHandler;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The connections to the services. */
public final class Upstreams {

    /** Many, because each open event stream keeps one for itself. */
    private static final int MAX_CONNECTIONS = 2000;

    private static final int KEPT_CONNECTIONS = 50;
    private static final int IDLE_MILLIS = 20_000;
    private static final int RETRY_SECONDS = 1;

    private record Key(String service, Duration time) {}

    private final Map<String, LoadBalancingProxyClient> clients = new HashMap<>();
    private final Map<Key, HttpHandler> handlers = new ConcurrentHashMap<>();

    /** @param addresses of the services by their names */
    public Upstreams(Map<String, URI> addresses) {
        addresses.forEach((service, address) -> clients.put(
                service,
                new LoadBalancingProxyClient()
                        .setConnectionsPerThread(MAX_CONNECTIONS)
                        .setSoftMaxConnectionsPerThread(KEPT_CONNECTIONS)
                        .setTtl(IDLE_MILLIS)
                        .setProblemServerRetry(RETRY_SECONDS)
                        .addHost(address)));
    }

    /** What passes a request on to its service and the answer back, as it comes. */
    HttpHandler handler(Destination destination) {
        return handlers.computeIfAbsent(new Key(destination.service(), destination.time()), this::proxy);
    }

    private HttpHandler proxy(Key key) {
        return ProxyHandler.builder()
                .setProxyClient(clients.get(key.service()))
                .setMaxRequestTime(key.time() == null ? -1 : (int) key.time().toMillis())
                .setMaxConnectionRetries(1)
                .setReuseXForwarded(false)
                .setNext(ResponseCodeHandler.HANDLE_404)
                .build();
    }
}
