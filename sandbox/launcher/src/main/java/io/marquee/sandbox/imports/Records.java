package io.marquee.sandbox.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** The records of a file, one after the other, without reading ahead. */
interface Records {

    /** The next record, or nothing at the end. @throws IOException naming the line, if the rest can't be understood */
    Optional<FileRecord> next() throws IOException;

    /** Content type in which a part of them is sent. */
    default String contentType() {
        return "application/x-ndjson";
    }

    /** What is sent before the records of each part, such as the header of CSV. */
    default String head() {
        return "";
    }

    /** As catalog-service tells them apart: CSV by the name, a JSON array by its first character, else JSON lines. */
    static Records of(String fileName, BufferedReader reader) throws IOException {
        if (fileName.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return new CsvRecords(reader);
        }
        return startsArray(reader) ? new JsonArrayRecords(reader) : new JsonLinesRecords(reader);
    }

    private static boolean startsArray(BufferedReader reader) throws IOException {
        reader.mark(8_192);
        int character;
        do {
            character = reader.read();
        } while (character >= 0 && Character.isWhitespace(character));
        reader.reset();
        return character == '[';
    }
}
