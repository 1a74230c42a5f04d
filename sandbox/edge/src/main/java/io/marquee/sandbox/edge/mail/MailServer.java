package io.marquee.sandbox.edge.mail;

import io.marquee.sandbox.edge.http.BlockingHandler;
import io.marquee.sandbox.edge.http.Json;
import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import java.util.Map;

/** The addresses of the mail catcher's page and API. */
public final class MailServer {

    private MailServer() {}

    public static HttpHandler handler(MailBox box) {
        var api = new MailApi(box);
        var pages = new MailPages(box);
        var routes = Handlers.routing()
                .get("/", pages::list)
                .get("/mails/{id}", pages::show)
                .get("/mails/{id}/html", pages::html)
                .get("/api/mails", api::list)
                .delete("/api/mails", api::delete)
                .get("/api/mails/{id}", api::show)
                .get("/api/mails/{id}/raw", api::raw)
                .get("/api/mails/{id}/attachments/{index}", api::attachment)
                .get("/health", exchange -> Json.send(exchange, 200, Map.of("status", "UP")))
                .setFallbackHandler(MailApi::notFound);
        return new BlockingHandler(routes);
    }
}
