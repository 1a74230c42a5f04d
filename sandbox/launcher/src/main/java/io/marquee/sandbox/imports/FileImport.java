package io.marquee.sandbox.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.sandbox.api.ApiException;
import io.marquee.sandbox.progress.Screen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Sends a file to the catalog in parts, and tells how far it has come. A part that gets no answer is sent again: the
 * catalog knows records by their natural keys.
 */
public final class FileImport {

    /** Sends one part. */
    @FunctionalInterface
    public interface Catalog {

        /** @return the report. @throws ApiException if the catalog refuses the part as a whole */
        JsonNode send(String contentType, String text) throws IOException, InterruptedException;
    }

    /** Records in a part: fewer than a report lists, so that no rejection is missing. */
    private static final int PART = 500;

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int ATTEMPTS = 5;
    private static final Duration SAY_EVERY = Duration.ofSeconds(10);

    private final String kind;
    private final Catalog catalog;
    private final Screen screen;
    private final long begun = System.nanoTime();
    private final Duration pause;
    private long said = begun;

    public FileImport(String kind, Catalog catalog, Screen screen) {
        this(kind, catalog, screen, Duration.ofSeconds(2));
    }

    /** @param pause before a part is sent again */
    FileImport(String kind, Catalog catalog, Screen screen, Duration pause) {
        this.kind = kind;
        this.catalog = catalog;
        this.screen = screen;
        this.pause = pause;
    }

    /**
     * @param rejected hears of each rejected record
     * @throws IOException if the file can't be read or the catalog refuses a part; names the line where the part begins
     */
    public ImportTotals send(Path file, Consumer<Remark> rejected) throws IOException, InterruptedException {
        var totals = new ImportTotals(kind);
        var size = Files.size(file);
        var read = new AtomicLong();
        try (var reader = reader(Files.newInputStream(file), read)) {
            var records = Records.of(file.getFileName().toString(), reader);
            for (var part = next(records, 0); part.isPresent(); part = next(records, totals.received())) {
                totals.add(send(part.get(), records), part.get(), rejected);
                tell(totals, size == 0 ? 100 : read.get() * 100 / size);
            }
        } catch (UncheckedIOException e) {
            var what = e.getCause() instanceof CharacterCodingException
                    ? "The file is not UTF-8 in its next records."
                    : e.getCause().getMessage();
            throw new IOException(what + " Before that: " + totals.summary() + ".", e);
        } finally {
            screen.live("");
        }
        return totals;
    }

    /** Records of CSV that make one theatre must stay together. */
    private boolean isFull(List<FileRecord> part, Records records) {
        var whole = kind.equals("theatres") && records instanceof CsvRecords;
        return !whole && part.size() == PART;
    }

    private Optional<FilePart> next(Records records, long before) {
        var part = new ArrayList<FileRecord>();
        try {
            for (var record = records.next(); record.isPresent(); record = records.next()) {
                part.add(record.get());
                if (isFull(part, records)) {
                    break;
                }
            }
        } catch (IOException e) {
            // What was read before the fault is sent first; the next call meets the fault again.
            if (part.isEmpty()) {
                throw new UncheckedIOException(e);
            }
        }
        return part.isEmpty() ? Optional.empty() : Optional.of(new FilePart(before, part));
    }

    private JsonNode send(FilePart part, Records records) throws IOException, InterruptedException {
        for (var attempt = 1; ; attempt++) {
            try {
                return catalog.send(records.contentType(), part.text(records.head()));
            } catch (ApiException e) {
                if (e.status() < 500 || attempt == ATTEMPTS) {
                    throw new IOException(
                            "The part that begins at line " + part.firstLine() + " was refused: " + e.getMessage(), e);
                }
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new IOException(
                            "The part that begins at line " + part.firstLine() + " got no answer: " + e.getMessage(),
                            e);
                }
            }
            screen.line("The part that begins at line " + part.firstLine() + " is sent again.");
            Thread.sleep(pause.multipliedBy(attempt));
        }
    }

    private void tell(ImportTotals totals, long percent) {
        var now = System.nanoTime();
        var perSecond = totals.received() * 1_000_000_000L / Math.max(1, now - begun);
        var text = "%3d %%  %s  (%d a second)".formatted(Math.min(100, percent), totals.summary(), perSecond);
        if (screen.isTerminal()) {
            screen.live(text);
        } else if (now - said >= SAY_EVERY.toNanos()) {
            said = now;
            screen.line(text);
        }
    }

    /** UTF-8 that is really UTF-8, without a byte order mark. */
    private static BufferedReader reader(InputStream file, AtomicLong read) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(new CountedStream(file, read), decoder));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
