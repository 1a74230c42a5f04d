package io.marquee.catalog.movies.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.catalog.movies.control.MovieFilter;
import io.marquee.catalog.search.control.MovieFinder;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.http.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoviesResourceTest {

    private static final MoviesResource MOVIES = new MoviesResource(null, new MovieFinder(null, null, null), null);

    /** 4294967294 is -2 to whoever reads it without a sign. */
    @ParameterizedTest
    @ValueSource(strings = {"4294967294", "-2", "-1", "10001", "2147483647", "", "x"})
    void placeThatNoSearchHasIsRefusedAsCursor(String place) {
        var refusal = assertThrows(BusinessException.class, () -> MOVIES.list(search(), after(place)));
        assertEquals(ErrorCode.VALIDATION_ERROR, refusal.code());
        assertTrue(refusal.getMessage().startsWith("The field cursor "), refusal.getMessage());
    }

    @Test
    void searchEndsAtItsLastPlace() {
        assertTrue(MOVIES.list(search(), after("10000")).items().isEmpty());
    }

    private static MovieQuery search() {
        return new MovieQuery() {
            @Override
            public MovieFilter filter() {
                return new MovieFilter(null, null, null, null, null, "slam");
            }
        };
    }

    private static PageRequest after(String place) {
        return new PageRequest() {
            @Override
            public int limit() {
                return 20;
            }

            @Override
            public String[] cursor() {
                return new String[] {place};
            }
        };
    }
}
