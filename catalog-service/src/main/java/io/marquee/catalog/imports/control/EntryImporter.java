package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.Entry;
import io.marquee.catalog.imports.entity.Imported;
import io.marquee.catalog.imports.entity.UnusableEntryException;
import io.marquee.chassis.errors.BusinessException;
import java.util.List;

/** Brings records into the catalog. */
public interface EntryImporter {

    /**
     * Brings neighbours of a file in, in the transaction that is open. They need not be written when it returns.
     *
     * @return what became of each, in their order
     * @throws UnusableEntryException if one of the records can't be used
     * @throws BusinessException if a rule of the catalog refuses one of them
     */
    List<Imported> bring(List<Entry> entries, Sender sender);

    /** Makes records of what a file of CSV has in its own; where several belong together, one of them. */
    default EntrySource ofCsv(EntrySource cells) {
        return cells;
    }
}
