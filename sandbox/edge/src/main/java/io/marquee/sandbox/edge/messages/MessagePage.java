package io.marquee.sandbox.edge.messages;

import com.samskivert.mustache.Template;
import io.marquee.sandbox.edge.http.Pages;
import io.marquee.sandbox.edge.http.Query;
import io.marquee.sandbox.edge.http.ShownTime;
import io.undertow.server.HttpServerExchange;
import java.util.List;

/** The messages for people. */
public final class MessagePage {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'";
    private static final int SHOWN = 200;

    private final MessageBox box;
    private final Template list = Pages.template("messages.html");

    public MessagePage(MessageBox box) {
        this.box = box;
    }

    record Row(String time, String channel, String to, String text) {}

    record ListView(List<Row> messages, int count, boolean none, String to, String text) {}

    public void list(HttpServerExchange exchange) {
        var to = Query.text(exchange, "to");
        var text = Query.text(exchange, "text");
        var found = box.find(to, text);
        var rows = found.stream().limit(SHOWN).map(MessagePage::row).toList();
        Pages.send(exchange, list.execute(new ListView(rows, found.size(), rows.isEmpty(), to, text)), POLICY);
    }

    private static Row row(Message message) {
        var channel = message.channel().equals("WHATSAPP") ? "WhatsApp" : message.channel();
        return new Row(ShownTime.of(message.receivedAt()), channel, message.to(), message.text());
    }
}
