package io.marquee.sandbox.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** One JSON object a line; empty lines are passed over. Whether a line is JSON is for the catalog to say. */
final class JsonLinesRecords implements Records {

    private final BufferedReader reader;
    private long line;

    JsonLinesRecords(BufferedReader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<FileRecord> next() throws IOException {
        String text;
        do {
            text = reader.readLine();
            line++;
        } while (text != null && text.isBlank());
        return Optional.ofNullable(text).map(record -> new FileRecord(record, line));
    }
}
