package io.marquee.sandbox.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A file, read part by part. What is before a fault in it is a part, too; the fault comes with the next one. */
final class FileParts implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final long size;
    private final AtomicLong read = new AtomicLong();
    private final BufferedReader reader;
    private final Records records;
    private final int most;
    private long given;
    private IOException fault;

    /** @param most records in a part */
    private FileParts(Path file, int most, boolean whole) throws IOException {
        this.size = Files.size(file);
        this.reader = reader(file, read);
        this.records = records(file, reader);
        this.most = whole && records instanceof CsvRecords ? Integer.MAX_VALUE : most;
    }

    /**
     * @param most records in a part
     * @param wholeCsv whether records of CSV belong together, so that they are not torn apart
     */
    static FileParts of(Path file, int most, boolean wholeCsv) throws IOException {
        return new FileParts(file, most, wholeCsv);
    }

    String contentType() {
        return records.contentType();
    }

    String text(FilePart part) {
        return part.text(records.head());
    }

    int percent() {
        return size == 0 ? 100 : (int) (read.get() * 100 / size);
    }

    /** The next part, or nothing at the end. @throws IOException saying what is wrong with the file there */
    Optional<FilePart> next() throws IOException {
        var part = new ArrayList<FileRecord>();
        while (part.size() < most && fault == null) {
            try {
                var record = records.next();
                if (record.isEmpty()) {
                    break;
                }
                part.add(record.get());
            } catch (IOException e) {
                fault = explained(e);
            }
        }
        if (part.isEmpty() && fault != null) {
            throw fault;
        }
        var before = given;
        given += part.size();
        return part.isEmpty() ? Optional.empty() : Optional.of(new FilePart(before, part));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static Records records(Path file, BufferedReader reader) throws IOException {
        try {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return Records.of(file.getFileName().toString(), reader);
        } catch (CharacterCodingException e) {
            throw explained(e);
        }
    }

    private static IOException explained(IOException e) {
        return e instanceof CharacterCodingException ? new IOException("The file is not UTF-8.", e) : e;
    }

    /** UTF-8 that is really UTF-8. */
    private static BufferedReader reader(Path file, AtomicLong read) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(new CountedStream(Files.newInputStream(file), read), decoder));
    }
}
