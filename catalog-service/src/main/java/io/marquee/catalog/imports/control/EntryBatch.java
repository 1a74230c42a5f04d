package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.Entry;
import io.marquee.catalog.imports.entity.Imported;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Brings records in, all of them or none. */
@ApplicationScoped
public class EntryBatch {

    /** What became of each, in their order. Whatever the importer throws undoes all of them. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Imported> bring(List<Entry> entries, EntryImporter importer, Sender sender) {
        return entries.stream().map(entry -> importer.bring(entry, sender)).toList();
    }
}
