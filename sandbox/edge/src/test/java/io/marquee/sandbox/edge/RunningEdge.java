package io.marquee.sandbox.edge;

import io.marquee.sandbox.edge.settings.EdgeSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A started edge, whose services are all at one address unless said otherwise. */
final class RunningEdge implements AutoCloseable {

    static final String MESSAGE_TOKEN = "token0123456789";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Edge edge;

    RunningEdge(Path folder, URI everyService) {
        var upstreams = new TreeMap<String, URI>();
        EdgeSettings.SERVICES.forEach(service -> upstreams.put(service, everyService));
        edge = Edge.start(new EdgeSettings(
                "127.0.0.1",
                0,
                Path.of("../../gateway/routes.conf"),
                upstreams,
                0,
                0,
                MESSAGE_TOKEN,
                folder,
                Map.of("Operate", URI.create("http://127.0.0.1:9/operate"))));
    }

    Edge edge() {
        return edge;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(edge.address() + path));
    }

    HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpClient http() {
        return http;
    }

    @Override
    public void close() {
        edge.close();
    }
}
