package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.Complaint;
import io.marquee.catalog.imports.entity.Entry;
import io.marquee.catalog.imports.entity.Outcome;
import io.marquee.catalog.imports.entity.UnusableEntryException;
import io.marquee.chassis.errors.BusinessException;
import java.util.List;

/** Brings one record into the catalog, in a transaction of its own. */
public interface EntryImporter {

    /**
     * @throws UnusableEntryException if the record can't be used
     * @throws BusinessException if a rule of the catalog refuses it
     */
    Imported bring(Entry entry, Sender sender);

    /** @param warnings what was left out */
    record Imported(Outcome outcome, List<Complaint> warnings) {

        static Imported of(Outcome outcome) {
            return new Imported(outcome, List.of());
        }
    }
}
