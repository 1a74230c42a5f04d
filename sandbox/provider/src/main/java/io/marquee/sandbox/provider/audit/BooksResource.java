package io.marquee.sandbox.provider.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.store.Store;
import io.undertow.server.HttpServerExchange;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code /sandbox/payments}: what was asked for, paid and refunded, in one shape for all providers. */
public final class BooksResource {

    private static final Comparator<ObjectNode> NEWEST_FIRST =
            Comparator.<ObjectNode, String>comparing(BooksResource::age).reversed();

    private final Store store;
    private final List<PaymentBook> books;

    public BooksResource(Store store, List<PaymentBook> books) {
        this.store = store;
        this.books = books;
    }

    public void list(HttpServerExchange exchange) {
        Listing.send(
                exchange,
                List.of("provider", "status", "metadata"),
                query -> store.transaction(() -> books.stream()
                        .filter(book -> query.matches("provider", book.provider()))
                        .flatMap(book -> wanted(book, query))
                        .sorted(NEWEST_FIRST)
                        .limit(query.limit())
                        .toList()));
    }

    private static Stream<ObjectNode> wanted(PaymentBook book, Listing query) {
        var after = query.after() == null ? null : book.prefix() + age(query.after());
        return book.payments(after)
                .filter(payment ->
                        query.matches("status", payment.path("status").asText()))
                .filter(payment -> query.matchesAll("metadata", metadata(payment)))
                .limit(query.limit());
    }

    private static Map<String, String> metadata(ObjectNode payment) {
        var values = new HashMap<String, String>();
        payment.path("metadata")
                .properties()
                .forEach(note -> values.put(note.getKey(), note.getValue().asText()));
        return values;
    }

    private static String age(ObjectNode payment) {
        return age(payment.path("id").asText());
    }

    /** What follows an id's prefix grows with time, whichever provider made it. */
    private static String age(String id) {
        return id.substring(id.indexOf('_') + 1);
    }
}
