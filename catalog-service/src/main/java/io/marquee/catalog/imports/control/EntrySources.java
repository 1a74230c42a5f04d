package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.BrokenFileException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Opens an import: UTF-8 that is really UTF-8, a JSON array or JSON lines by the first character, or CSV. */
final class EntrySources {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private EntrySources() {}

    /** @throws BrokenFileException if not even its beginning can be read */
    static EntrySource open(InputStream body, boolean csv) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(body, decoder));
        try {
            skipMark(reader);
            if (csv) {
                return new CsvSource(reader);
            }
            return startsArray(reader) ? new JsonArraySource(reader) : new JsonLinesSource(reader);
        } catch (IOException e) {
            throw new BrokenFileException("The file cannot be read as UTF-8.", 1, 0, e);
        }
    }

    private static void skipMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
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
