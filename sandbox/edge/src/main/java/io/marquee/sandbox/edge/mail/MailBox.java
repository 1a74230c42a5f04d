package io.marquee.sandbox.edge.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The mails that were caught, each a file of its own; the newest {@value #KEPT} are kept. */
public final class MailBox {

    /** How many mails are kept. */
    static final int KEPT = 5000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final NavigableMap<String, Mail> mails = new ConcurrentSkipListMap<>();

    private MailBox(Path folder) {
        this.folder = folder;
    }

    /** Opens the folder with what an earlier run left in it. */
    public static MailBox open(Path folder) {
        var box = new MailBox(folder);
        try {
            Files.createDirectories(folder);
            try (var files = Files.newDirectoryStream(folder, "*.eml")) {
                for (var file : files) {
                    box.remember(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The mails in " + folder + " cannot be read", e);
        }
        return box;
    }

    /** Keeps a mail; its recipients are those of the delivery, which the mail's own headers need not tell. */
    synchronized void add(MimeMessage message, Collection<String> recipients) throws IOException, MessagingException {
        var id = "%013d-%s".formatted(System.currentTimeMillis(), HexFormat.of().formatHex(random()));
        var temporary = folder.resolve(id + ".part");
        try (var out = Files.newOutputStream(temporary)) {
            out.write((StoredMail.ENVELOPE_TO + ": " + String.join(",\r\n ", recipients) + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            message.writeTo(out);
        }
        remember(Files.move(temporary, file(id), StandardCopyOption.ATOMIC_MOVE));
        while (mails.size() > KEPT) {
            remove(mails.firstKey());
        }
    }

    /** Mails whose recipients and subject contain the texts, the newest first; null takes any. */
    public List<Mail> find(String to, String subject) {
        return mails.descendingMap().values().stream()
                .filter(mail -> mail.matches(to, subject))
                .toList();
    }

    /** The mail with its content. */
    public Optional<StoredMail> mail(String id) {
        return Optional.ofNullable(mails.get(id)).map(mail -> StoredMail.read(mail, file(id)));
    }

    /** Removes the mails that {@link #find} finds, and says how many they were. */
    public synchronized int delete(String to, String subject) {
        var found = new ArrayList<>(find(to, subject));
        found.forEach(mail -> remove(mail.id()));
        return found.size();
    }

    private void remove(String id) {
        mails.remove(id);
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remember(Path file) throws IOException {
        var id = file.getFileName().toString().replaceFirst("\\.eml$", "");
        var received = Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            mails.put(id, StoredMail.summary(id, received, Files.size(file), in));
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ".eml");
    }

    private static byte[] random() {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
