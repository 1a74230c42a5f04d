package io.marquee.catalog.imports.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file of 100,000 shows is never in memory: it is read no further than its records are taken. */
class StreamedFileTest {

    private static final int RECORDS = 100_000;

    /** What readers may hold: buffers of characters and of bytes, and a record. */
    private static final int BUFFERED = 64 * 1024;

    /** How a file may be written. */
    enum Format {
        LINES("", "\n", ""),
        ARRAY("[", ",\n", "]"),
        CSV("theatre,screen,startsAt\n", "\n", "");

        private final String head;
        private final String separator;
        private final String end;

        Format(String head, String separator, String end) {
            this.head = head;
            this.separator = separator;
            this.end = end;
        }

        private String record(int number) {
            return this == CSV
                    ? "ORION,Screen 1,2026-11-21T18:30:%d".formatted(number)
                    : "{\"theatre\":\"ORION\",\"screen\":\"Screen 1\",\"startsAt\":\"2026-11-21T18:30:%d\"}"
                            .formatted(number);
        }

        /** The file up to one of its records and what stands behind it. */
        private String piece(int number) {
            return (number == 0 ? head : "") + record(number) + (number == RECORDS - 1 ? end : separator);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void fileIsReadNoFurtherThanItsRecordsAreTaken(Format format) {
        var file = new GrowingFile(format);
        assertTrue(readAhead(file, file, format) <= BUFFERED, "a reader holds more than its buffers");
        assertEquals(RECORDS, file.pieces);
    }

    /** Negative control: a reader that takes the whole file first is found out. */
    @Test
    void readerThatTakesTheWholeFileIsNoticed() throws IOException {
        var file = new GrowingFile(Format.LINES);
        var greedy = new ByteArrayInputStream(file.readAllBytes());
        assertTrue(readAhead(greedy, file, Format.LINES) > BUFFERED);
    }

    /** Reads all records. @return the most bytes that were read of the file and not yet given as records */
    private static long readAhead(InputStream body, GrowingFile file, Format format) {
        var source = EntrySources.open(body, format == Format.CSV);
        var most = 0L;
        var taken = 0L;
        var count = 0;
        for (var entry = source.next(); entry.isPresent(); entry = source.next()) {
            assertEquals(Optional.empty(), Optional.ofNullable(entry.get().fault()));
            taken += format.piece(count).length();
            count++;
            most = Math.max(most, file.read - taken);
        }
        assertEquals(RECORDS, count);
        return most;
    }

    /** A file that is written while it is read. */
    private static final class GrowingFile extends InputStream {

        private final Format format;
        private byte[] piece = new byte[0];
        private int position;
        private int pieces;
        private long read;

        private GrowingFile(Format format) {
            this.format = format;
        }

        @Override
        public int read() {
            if (position == piece.length && pieces == RECORDS) {
                return -1;
            }
            if (position == piece.length) {
                piece = format.piece(pieces++).getBytes(StandardCharsets.US_ASCII);
                position = 0;
            }
            read++;
            return piece[position++];
        }
    }
}
