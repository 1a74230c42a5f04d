package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.Entry;
import io.marquee.catalog.imports.entity.Imported;
import io.marquee.catalog.imports.entity.UnusableEntryException;
import io.marquee.chassis.errors.BusinessException;

/** Brings records into the catalog. */
public interface EntryImporter {

    /** Begins the work of a transaction that is open. What it looks up it may keep until the transaction ends. */
    Work begin(Sender sender);

    /** Makes records of what a file of CSV has in its own; where several belong together, one of them. */
    default EntrySource ofCsv(EntrySource cells) {
        return cells;
    }

    /** Brings records of one transaction in. They need not be written when it returns. */
    @FunctionalInterface
    interface Work {

        /**
         * @throws UnusableEntryException if the record can't be used
         * @throws BusinessException if a rule of the catalog refuses it
         */
        Imported bring(Entry entry);
    }
}
