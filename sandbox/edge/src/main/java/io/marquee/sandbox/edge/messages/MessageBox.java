package io.marquee.sandbox.edge.messages;

import io.marquee.sandbox.edge.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

/** The messages that were taken, each a file of its own; the newest {@value #KEPT} are kept, one for each key. */
public final class MessageBox {

    /** How many messages are kept. */
    static final int KEPT = 5000;

    private static final String ENDING = ".json";

    private final Path folder;
    private final NavigableMap<String, Message> messages = new ConcurrentSkipListMap<>();
    private final Map<String, Message> byKey = new HashMap<>();

    private MessageBox(Path folder) {
        this.folder = folder;
    }

    /** Opens the folder with what an earlier run left in it. */
    public static MessageBox open(Path folder) {
        var box = new MessageBox(folder);
        try {
            Files.createDirectories(folder);
            try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
                for (var file : files) {
                    box.remember(Json.read(Files.readAllBytes(file), Message.class));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The messages in " + folder + " cannot be read", e);
        }
        return box;
    }

    /** Keeps a message, unless one with that key is there. @return the one that is kept for the key */
    synchronized Message add(String key, MessageRequest request) throws IOException {
        var known = byKey.get(key);
        if (known != null) {
            return known;
        }
        var now = Instant.now();
        var id = "%013d-%s".formatted(now.toEpochMilli(), UUID.randomUUID());
        var message = new Message(id, now, key, request.channel(), request.to(), request.text(), request.reference());
        var temporary = Files.write(folder.resolve(id + ".part"), Json.bytes(message));
        Files.move(temporary, file(id), StandardCopyOption.ATOMIC_MOVE);
        remember(message);
        while (messages.size() > KEPT) {
            remove(messages.firstEntry().getValue());
        }
        return message;
    }

    /** Messages whose number and text contain the texts, the newest first; null takes any. */
    public List<Message> find(String to, String text) {
        return messages.descendingMap().values().stream()
                .filter(message -> message.matches(to, text))
                .toList();
    }

    /** Removes the messages that {@link #find} finds, and says how many they were. */
    synchronized int delete(String to, String text) {
        var found = new ArrayList<>(find(to, text));
        found.forEach(this::remove);
        return found.size();
    }

    private void remember(Message message) {
        messages.put(message.id(), message);
        byKey.put(message.key(), message);
    }

    private void remove(Message message) {
        messages.remove(message.id());
        byKey.remove(message.key());
        try {
            Files.deleteIfExists(file(message.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ENDING);
    }
}
