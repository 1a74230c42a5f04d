package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.Entry;
import io.marquee.catalog.imports.entity.Imported;
import io.marquee.catalog.imports.entity.UnusableEntryException;
import io.marquee.chassis.errors.BusinessException;

/** Brings one record into the catalog, in the transaction that is open. */
public interface EntryImporter {

    /**
     * @throws UnusableEntryException if the record can't be used
     * @throws BusinessException if a rule of the catalog refuses it
     */
    Imported bring(Entry entry, Sender sender);
}
