package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.Entry;
import io.marquee.catalog.imports.entity.Imported;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Brings records in, all of them or none. */
@ApplicationScoped
public class EntryBatch {

    @PersistenceContext
    private EntityManager em;

    /** What became of each, in their order. Whatever the importer or the database throws undoes all of them. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Imported> bring(List<Entry> entries, EntryImporter importer, Sender sender) {
        var imported = importer.bring(entries, sender);
        em.flush();
        return imported;
    }
}
