package io.marquee.sandbox.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** Comma-separated values (RFC 4180): a record ends with a line, unless a quotation is open there. */
final class CsvRecords implements Records {

    private static final int LONGEST = 1_000_000;

    private final BufferedReader reader;
    private final String head;
    private long line;

    CsvRecords(BufferedReader reader) throws IOException {
        this.reader = reader;
        this.head = next().map(record -> record.text() + "\n").orElse("");
    }

    @Override
    public Optional<FileRecord> next() throws IOException {
        String text;
        do {
            text = reader.readLine();
            line++;
        } while (text != null && text.isBlank());
        if (text == null) {
            return Optional.empty();
        }
        var begin = line;
        var record = new StringBuilder(text);
        for (var more = text; isOpen(record) && more != null; ) {
            more = reader.readLine();
            line++;
            record.append(more == null ? "" : "\n" + more);
            if (record.length() > LONGEST) {
                throw new IOException("The record that begins at line " + begin + " never closes its quotation mark.");
            }
        }
        return Optional.of(new FileRecord(record.toString(), begin));
    }

    /** A quotation mark inside of a quotation is written twice, so that an open one makes the number odd. */
    private static boolean isOpen(CharSequence text) {
        return text.chars().filter(character -> character == '"').count() % 2 == 1;
    }

    @Override
    public String contentType() {
        return "text/csv";
    }

    @Override
    public String head() {
        return head;
    }
}
