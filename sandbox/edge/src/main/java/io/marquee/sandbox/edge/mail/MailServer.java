package io.marquee.sandbox.edge.mail;

import io.marquee.sandbox.edge.http.BlockingHandler;
import io.marquee.sandbox.edge.http.Json;
import io.marquee.sandbox.edge.messages.MessageApi;
import io.marquee.sandbox.edge.messages.MessageBox;
import io.marquee.sandbox.edge.messages.MessagePage;
import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import java.util.Map;

/** The addresses of the catcher's pages and API: mails, and messages to phones. */
public final class MailServer {

    private MailServer() {}

    /** @param messageToken that senders of messages show */
    public static HttpHandler handler(MailBox box, MessageBox messageBox, String messageToken) {
        var api = new MailApi(box);
        var pages = new MailPages(box);
        var messages = new MessageApi(messageBox, messageToken);
        var routes = Handlers.routing()
                .get("/", pages::list)
                .get("/mails/{id}", pages::show)
                .get("/mails/{id}/html", pages::html)
                .get("/api/mails", api::list)
                .delete("/api/mails", api::delete)
                .get("/api/mails/{id}", api::show)
                .get("/api/mails/{id}/raw", api::raw)
                .get("/api/mails/{id}/attachments/{index}", api::attachment)
                .get("/messages", new MessagePage(messageBox)::list)
                .get("/api/messages", messages::list)
                .post("/api/messages", messages::take)
                .delete("/api/messages", messages::delete)
                .get("/health", exchange -> Json.send(exchange, 200, Map.of("status", "UP")))
                .setFallbackHandler(MailApi::notFound);
        return new BlockingHandler(routes);
    }
}
