package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.BrokenFileException;
import io.marquee.catalog.imports.entity.Entry;
import io.marquee.catalog.imports.entity.ImportReport;
import io.marquee.catalog.imports.entity.Tally;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a file record by record and says of each one what became of it. A record is in the catalog as a whole or not at
 * all, whatever becomes of its neighbours.
 */
@ApplicationScoped
public class FileImport {

    private static final int BATCH = 100;

    private final EntryBatch batches;

    /** For the container's proxy only. */
    protected FileImport() {
        this(null);
    }

    @Inject
    public FileImport(EntryBatch batches) {
        this.batches = batches;
    }

    /**
     * @param csv whether it is CSV; otherwise JSON
     * @throws BusinessException MALFORMED_REQUEST with line, column and the counts so far if the file breaks off;
     *     sending it again, corrected, is safe
     */
    public ImportReport run(InputStream body, boolean csv, EntryImporter importer, Sender sender) {
        var tally = new Tally();
        try {
            var opened = EntrySources.open(body, csv);
            var source = csv ? importer.ofCsv(opened) : opened;
            var waiting = new ArrayList<Entry>();
            try {
                for (var entry = source.next(); entry.isPresent(); entry = source.next()) {
                    waiting.add(entry.get());
                    if (waiting.size() == BATCH) {
                        bring(List.copyOf(waiting), importer, sender, tally);
                        waiting.clear();
                    }
                }
            } finally {
                bring(waiting, importer, sender, tally);
            }
            return tally.report();
        } catch (BrokenFileException e) {
            throw new BusinessException(
                    ErrorCode.MALFORMED_REQUEST,
                    e.getMessage() + " The records before it are imported.",
                    Map.of("line", e.line(), "column", e.column(), "report", tally.report()));
        }
    }

    /** A transaction for many records is several times faster than one for each; where one of them fails, each gets its own. */
    private void bring(List<Entry> entries, EntryImporter importer, Sender sender, Tally tally) {
        var readable = entries.stream().filter(entry -> entry.fault() == null).toList();
        entries.stream()
                .filter(entry -> entry.fault() != null)
                .forEach(entry -> tally.reject(entry.complaint(null, entry.fault(), null)));
        if (!bringTogether(readable, importer, sender, tally)) {
            readable.forEach(entry -> bringAlone(entry, importer, sender, tally));
        }
    }

    private boolean bringTogether(List<Entry> entries, EntryImporter importer, Sender sender, Tally tally) {
        try {
            batches.bring(entries, importer, sender).forEach(tally::add);
            return true;
        } catch (RuntimeException e) {
            if (Refusal.of(e).isEmpty()) {
                throw e;
            }
            return false;
        }
    }

    private void bringAlone(Entry entry, EntryImporter importer, Sender sender, Tally tally) {
        try {
            batches.bring(List.of(entry), importer, sender).forEach(tally::add);
        } catch (RuntimeException e) {
            Optional<Refusal> refusal = Refusal.of(e);
            tally.reject(refusal.orElseThrow(() -> e).complaint(entry));
        }
    }
}
