package io.marquee.sandbox.edge.mail;

import com.samskivert.mustache.Template;
import io.marquee.sandbox.edge.http.Pages;
import io.marquee.sandbox.edge.http.Query;
import io.marquee.sandbox.edge.http.ShownTime;
import io.undertow.server.HttpServerExchange;
import java.util.List;

/** The mails for people. A mail's HTML is shown in a frame that can run nothing and load nothing from elsewhere. */
final class MailPages {

    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-src 'self'; form-action 'self'";
    private static final String HTML_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:;"
            + " sandbox allow-popups allow-popups-to-escape-sandbox";
    private static final int SHOWN = 200;

    private final MailBox box;
    private final Template list = Pages.template("mails.html");
    private final Template single = Pages.template("mail.html");

    MailPages(MailBox box) {
        this.box = box;
    }

    record Row(String id, String time, String from, String to, String subject) {}

    record ListView(List<Row> mails, int count, boolean none, String to, String subject) {}

    record MailView(
            Row mail,
            String text,
            boolean hasText,
            boolean hasHtml,
            List<MailApi.AttachmentInfo> attachments,
            List<StoredMail.Line> headers) {}

    void list(HttpServerExchange exchange) {
        var to = Query.text(exchange, "to");
        var subject = Query.text(exchange, "subject");
        var found = box.find(to, subject);
        var rows = found.stream().limit(SHOWN).map(MailPages::row).toList();
        Pages.send(exchange, list.execute(new ListView(rows, found.size(), rows.isEmpty(), to, subject)), PAGE_POLICY);
    }

    void show(HttpServerExchange exchange) {
        MailApi.mail(exchange, box)
                .ifPresentOrElse(
                        mail -> Pages.send(exchange, single.execute(view(mail)), PAGE_POLICY),
                        () -> MailApi.notFound(exchange));
    }

    /** The HTML part alone, with its inline images. */
    void html(HttpServerExchange exchange) {
        MailApi.mail(exchange, box)
                .filter(mail -> mail.parts().html() != null)
                .ifPresentOrElse(
                        mail -> Pages.send(exchange, withImages(mail), HTML_POLICY), () -> MailApi.notFound(exchange));
    }

    private static String withImages(StoredMail mail) {
        var html = mail.parts().html();
        for (var file : mail.parts().attachments()) {
            if (file.contentId() != null) {
                var url = MailApi.attachmentUrl(mail.summary().id(), file.index());
                html = html.replace("cid:" + file.contentId(), url);
            }
        }
        return "<base target=\"_blank\">" + html;
    }

    private static MailView view(StoredMail mail) {
        var parts = mail.parts();
        return new MailView(
                row(mail.summary()),
                parts.text(),
                parts.text() != null,
                parts.html() != null,
                MailApi.attachments(mail),
                mail.headers());
    }

    private static Row row(Mail mail) {
        return new Row(
                mail.id(), ShownTime.of(mail.receivedAt()), mail.from(), String.join(", ", mail.to()), mail.subject());
    }
}
