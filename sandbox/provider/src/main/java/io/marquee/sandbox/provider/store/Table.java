package io.marquee.sandbox.provider.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;

/** Documents of one type by their key, in the order of their keys. Change it inside a transaction of its store only. */
public final class Table<T> {

    private final MVMap<String, String> documents;
    private final Class<T> type;
    private final ObjectMapper json;

    Table(MVMap<String, String> documents, Class<T> type, ObjectMapper json) {
        this.documents = documents;
        this.type = type;
        this.json = json;
    }

    public Optional<T> find(String key) {
        return Optional.ofNullable(documents.get(key)).map(this::read);
    }

    public void put(String key, T document) {
        try {
            documents.put(key, json.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove(String key) {
        documents.remove(key);
    }

    public Stream<String> keys() {
        return documents.keySet().stream();
    }

    /** All documents, those with the greatest keys first: ids grow with time, so the newest come first. */
    public Stream<T> newestFirst() {
        return stream(documents.lastKey(), true, "");
    }

    /** Documents older than the key, the newest first; the key's own document is left out. */
    public Stream<T> newestBefore(String key) {
        var before = documents.lowerKey(key);
        return before == null ? Stream.empty() : stream(before, true, "");
    }

    /** Documents whose key begins with the prefix, the oldest first. */
    public Stream<T> withPrefix(String prefix) {
        return stream(prefix, false, prefix);
    }

    private Stream<T> stream(String from, boolean reverse, String prefix) {
        if (documents.isEmpty()) {
            return Stream.empty();
        }
        var cursor = documents.cursor(from, null, reverse);
        var keys = StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, 0), false);
        return keys.takeWhile(key -> key.startsWith(prefix)).map(documents::get).map(this::read);
    }

    private T read(String document) {
        try {
            return json.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
