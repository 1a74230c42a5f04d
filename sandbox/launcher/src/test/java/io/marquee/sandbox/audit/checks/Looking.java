package io.marquee.sandbox.audit.checks;

import io.marquee.sandbox.audit.Check;
import io.marquee.sandbox.audit.Difference;
import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import java.util.List;
import java.util.stream.Stream;

/** What the checks find in books. */
record Looking(Books books) {

    /** Ids of the checks that find something, one for each difference. */
    List<String> found() {
        return AllChecks.list().stream()
                .flatMap(check -> sentences(check).map(sentence -> check.id()))
                .toList();
    }

    Stream<String> sentences(Check check) {
        try {
            return check.differences(books).stream().map(Difference::sentence);
        } catch (CouldNotLook e) {
            throw new IllegalStateException(e);
        }
    }
}
