package io.marquee.chassis.http;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, as the REST contract answers it.
 *
 * @param nextCursor where the next page begins, null on the last one
 */
public record Page<T>(List<T> items, String nextCursor) {

    /**
     * Cuts a page out of one row more than was asked for.
     *
     * @param rows at most {@code limit + 1} rows in the order of the list
     * @param cursor makes the cursor that continues after a row
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), nextCursor);
    }
}
