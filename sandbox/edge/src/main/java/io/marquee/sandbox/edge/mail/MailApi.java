package io.marquee.sandbox.edge.mail;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.marquee.sandbox.edge.http.Json;
import io.marquee.sandbox.edge.http.Query;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.PathTemplateMatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mails for programs, as JSON. */
final class MailApi {

    private static final HttpString NO_SNIFF = new HttpString("X-Content-Type-Options");

    private final MailBox box;

    MailApi(MailBox box) {
        this.box = box;
    }

    record Listed(List<Mail> items) {}

    record AttachmentInfo(
            int index, String fileName, String contentType, String contentId, boolean inline, long size, String url) {}

    record Full(
            @JsonUnwrapped Mail mail,
            String text,
            String html,
            List<AttachmentInfo> attachments,
            List<StoredMail.Line> headers) {}

    void list(HttpServerExchange exchange) {
        Json.send(exchange, 200, new Listed(box.find(Query.text(exchange, "to"), Query.text(exchange, "subject"))));
    }

    void delete(HttpServerExchange exchange) {
        var deleted = box.delete(Query.text(exchange, "to"), Query.text(exchange, "subject"));
        Json.send(exchange, 200, Map.of("deleted", deleted));
    }

    void show(HttpServerExchange exchange) {
        mail(exchange, box).ifPresentOrElse(mail -> Json.send(exchange, 200, full(mail)), () -> notFound(exchange));
    }

    void raw(HttpServerExchange exchange) throws IOException {
        var mail = mail(exchange, box);
        if (mail.isEmpty()) {
            notFound(exchange);
            return;
        }
        sendFile(
                exchange,
                "message/rfc822",
                mail.get().summary().id() + ".eml",
                true,
                Files.readAllBytes(mail.get().file()));
    }

    void attachment(HttpServerExchange exchange) {
        var index = parameter(exchange, "index");
        mail(exchange, box)
                .flatMap(mail -> mail.parts().attachments().stream()
                        .filter(file -> String.valueOf(file.index()).equals(index))
                        .findFirst())
                .ifPresentOrElse(
                        file -> sendFile(
                                exchange,
                                file.contentType(),
                                file.fileName(),
                                !file.contentType().startsWith("image/"),
                                file.content()),
                        () -> notFound(exchange));
    }

    static Optional<StoredMail> mail(HttpServerExchange exchange, MailBox box) {
        return box.mail(parameter(exchange, "id"));
    }

    static String attachmentUrl(String mailId, int index) {
        return "/api/mails/" + mailId + "/attachments/" + index;
    }

    static List<AttachmentInfo> attachments(StoredMail mail) {
        return mail.parts().attachments().stream()
                .map(file -> new AttachmentInfo(
                        file.index(),
                        file.fileName(),
                        file.contentType(),
                        file.contentId(),
                        file.inline(),
                        file.content().length,
                        attachmentUrl(mail.summary().id(), file.index())))
                .toList();
    }

    static void notFound(HttpServerExchange exchange) {
        Json.send(exchange, 404, Map.of("error", Map.of("code", "NOT_FOUND", "message", "There is no such mail.")));
    }

    private static Full full(StoredMail mail) {
        return new Full(mail.summary(), mail.parts().text(), mail.parts().html(), attachments(mail), mail.headers());
    }

    private static String parameter(HttpServerExchange exchange, String name) {
        return exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY)
                .getParameters()
                .get(name);
    }

    private static void sendFile(
            HttpServerExchange exchange, String type, String name, boolean download, byte[] content) {
        var safeName = name.replaceAll("[^\\w. -]", "_");
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, type)
                .put(
                        Headers.CONTENT_DISPOSITION,
                        (download ? "attachment" : "inline") + "; filename=\"" + safeName + '"')
                .put(NO_SNIFF, "nosniff")
                .put(new HttpString("Content-Security-Policy"), "default-src 'none'; sandbox");
        exchange.getResponseSender().send(ByteBuffer.wrap(content));
    }
}
