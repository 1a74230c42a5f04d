package io.marquee.chassis.http;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.Violation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds texts of a request that no database can store, because they have the character U+0000. */
final class StorableText {

    private static final String REFUSAL = "must not contain the character U+0000";

    private final List<Violation> violations = new ArrayList<>();

    /**
     * Looks at a value and all that it holds: elements, entries, components of records.
     *
     * @param field what the caller calls it, empty for a request body as a whole
     */
    StorableText check(String field, Object value) {
        switch (value) {
            case String text -> text(field, text);
            case Collection<?> list -> elements(field, list);
            case Map<?, ?> map -> entries(field, map);
            case Record parts -> components(field, parts);
            case null, default -> {}
        }
        return this;
    }

    /** @throws BusinessException VALIDATION_ERROR naming each field that has such a text, if there is one */
    void orFail() {
        if (!violations.isEmpty()) {
            throw BusinessException.invalid(violations);
        }
    }

    private void text(String field, String text) {
        if (text.indexOf('\0') >= 0) {
            violations.add(new Violation(field.isEmpty() ? "body" : field, REFUSAL));
        }
    }

    private void elements(String field, Collection<?> list) {
        var index = 0;
        for (var element : list) {
            check(field + "[" + index++ + "]", element);
        }
    }

    /** What a key with such a character is called cannot be shown; its map can be. */
    private void entries(String field, Map<?, ?> map) {
        map.forEach((key, value) -> {
            var name = String.valueOf(key);
            if (name.indexOf('\0') < 0) {
                check(member(field, name), value);
            } else {
                text(field, name);
            }
        });
    }

    private void components(String field, Record parts) {
        for (var component : parts.getClass().getRecordComponents()) {
            check(member(field, component.getName()), value(component, parts));
        }
    }

    private static Object value(RecordComponent component, Record parts) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record does not tell its " + component.getName(), e);
        }
    }

    private static String member(String field, String name) {
        return field.isEmpty() ? name : field + "." + name;
    }
}
