package io.marquee.sandbox.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.sandbox.api.ApiException;
import io.marquee.sandbox.progress.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
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
        // Records of CSV that make one theatre stay together.
        try (var parts = FileParts.of(file, PART, kind.equals("theatres"))) {
            for (var part = next(parts, totals); part.isPresent(); part = next(parts, totals)) {
                totals.add(send(part.get(), parts), part.get(), rejected);
                tell(totals, parts.percent());
            }
        } finally {
            screen.live("");
        }
        return totals;
    }

    private static Optional<FilePart> next(FileParts parts, ImportTotals totals) throws IOException {
        try {
            return parts.next();
        } catch (IOException e) {
            throw new IOException(e.getMessage() + " Before that: " + totals.summary() + ".", e);
        }
    }

    private JsonNode send(FilePart part, FileParts parts) throws IOException, InterruptedException {
        for (var attempt = 1; ; attempt++) {
            try {
                return catalog.send(parts.contentType(), parts.text(part));
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

    private void tell(ImportTotals totals, int percent) {
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
}
