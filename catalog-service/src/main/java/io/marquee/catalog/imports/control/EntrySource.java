package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.BrokenFileException;
import io.marquee.catalog.imports.entity.Entry;
import java.util.Optional;

/** The records of a file, one after the other, without reading ahead. */
public interface EntrySource {

    /**
     * The next record, or nothing at the end.
     *
     * @throws BrokenFileException if the rest of the file can't be understood
     */
    Optional<Entry> next();
}
