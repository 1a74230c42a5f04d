package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.BrokenFileException;
import io.marquee.catalog.imports.entity.Complaint;
import io.marquee.catalog.imports.entity.Entry;
import io.marquee.catalog.imports.entity.ImportReport;
import io.marquee.catalog.imports.entity.Tally;
import io.marquee.catalog.imports.entity.UnusableEntryException;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.errors.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Reads a file record by record and says of each one what became of it. */
@ApplicationScoped
public class FileImport {

    /**
     * @param csv whether it is CSV; otherwise JSON
     * @throws BusinessException MALFORMED_REQUEST with line, column and the counts so far if the file breaks off;
     *     sending it again, corrected, is safe
     */
    public ImportReport run(InputStream body, boolean csv, EntryImporter importer, Sender sender) {
        var tally = new Tally();
        try {
            var source = EntrySources.open(body, csv);
            for (var entry = source.next(); entry.isPresent(); entry = source.next()) {
                bring(entry.get(), importer, sender, tally);
            }
            return tally.report();
        } catch (BrokenFileException e) {
            throw new BusinessException(
                    ErrorCode.MALFORMED_REQUEST,
                    e.getMessage() + " The records before it are imported.",
                    Map.of("line", e.line(), "column", e.column(), "report", tally.report()));
        }
    }

    private static void bring(Entry entry, EntryImporter importer, Sender sender, Tally tally) {
        if (entry.fault() != null) {
            tally.reject(entry.complaint(null, entry.fault(), null));
            return;
        }
        try {
            var imported = importer.bring(entry, sender);
            tally.count(imported.outcome());
            tally.warn(imported.warnings());
        } catch (UnusableEntryException e) {
            tally.reject(entry.complaint(e.field(), e.getMessage(), e.value()));
        } catch (BusinessException e) {
            tally.reject(complaint(entry, e));
        }
    }

    private static Complaint complaint(Entry entry, BusinessException e) {
        if (e.details().get("violations") instanceof List<?> list && list.get(0) instanceof Violation first) {
            return entry.complaint(first.field(), first.message(), null);
        }
        return entry.complaint(null, e.getMessage(), null);
    }
}
