package io.marquee.sandbox.audit;

import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import java.util.List;

/** One promise of the platform, and whether it is kept. */
public interface Check {

    /** What is promised, as a short sentence. */
    String promise();

    /** Where the promise is not kept at the moment; something that is under way may be among it. */
    List<Difference> differences(Books books) throws CouldNotLook;

    /** Its name for programs, such as {@code sold-seats-have-a-confirmed-booking}. */
    default String id() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])|(?<=A)(?=[A-Z][a-z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
