package io.marquee.chassis.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.marquee.chassis.errors.BusinessException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void lastPageHasNoCursor() {
        var page = Page.of(List.of("a", "b"), 2, Cursor::encode);
        assertEquals(List.of("a", "b"), page.items());
        assertNull(page.nextCursor());
    }

    @Test
    void fullPageContinuesAfterItsLastItem() {
        var page = Page.of(List.of("a", "b", "c"), 2, Cursor::encode);
        assertEquals(List.of("a", "b"), page.items());
        assertArrayEquals(new String[] {"b"}, Cursor.decode(page.nextCursor()));
    }

    @Test
    void cursorKeepsEmptyAndUnicodeParts() {
        var parts = new String[] {"2026-11-20T10:00:00Z", "", "Zürich – 東京"};
        assertArrayEquals(parts, Cursor.decode(Cursor.encode(parts)));
    }

    @Test
    void inventedCursorIsAValidationErrorOfThatField() {
        for (var invented : List.of("no cursor!", Cursor.encode("a character that no list has: \0", "1"))) {
            var error = assertThrows(BusinessException.class, () -> Cursor.decode(invented));
            assertEquals("The field cursor is not a cursor that this list gave out.", error.getMessage());
        }
    }
}
