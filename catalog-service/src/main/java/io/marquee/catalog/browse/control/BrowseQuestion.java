package io.marquee.catalog.browse.control;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A browse call.
 *
 * @param after order and id of the last theatre seen, or nothing for the first page
 */
public record BrowseQuestion(BrowseFilter filter, int limit, List<String> after) {

    private static final String SEPARATOR = "\u001f";

    public BrowseQuestion {
        after = List.copyOf(after);
    }

    public boolean isFirstPage() {
        return after.isEmpty();
    }

    /** What is asked about the programme of the film in the city, as one text. */
    String text() {
        return Stream.concat(Stream.of(filter.date(), filter.language(), filter.format(), limit), after.stream())
                .map(String::valueOf)
                .collect(Collectors.joining(SEPARATOR));
    }
}
