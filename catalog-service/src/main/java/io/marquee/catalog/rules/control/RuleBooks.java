package io.marquee.catalog.rules.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rule books by the names of their decision files. */
@ApplicationScoped
public class RuleBooks {

    private final Map<String, RuleBook> byDecision = new TreeMap<>();

    /** For the container's proxy only. */
    protected RuleBooks() {}

    @Inject
    public RuleBooks(@Any Instance<RuleBook> books) {
        this((Iterable<RuleBook>) books);
    }

    public RuleBooks(Iterable<RuleBook> books) {
        books.forEach(book -> byDecision.put(book.decision(), book));
    }

    /** Names of the decision files that analysts may change. */
    List<String> decisions() {
        return List.copyOf(byDecision.keySet());
    }

    /** @param decision one of {@link Contracts} */
    public RuleBook of(String decision) {
        var book = byDecision.get(decision);
        if (book == null) {
            throw new IllegalStateException("No code reads the answers of " + decision);
        }
        return book;
    }
}
