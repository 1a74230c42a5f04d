package io.marquee.sandbox.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * Some records of a file, which are sent together.
 *
 * @param before how many records of the file come before them
 * @param records at least one
 */
record FilePart(long before, List<FileRecord> records) {

    FilePart {
        records = List.copyOf(records);
    }

    String text(String head) {
        var texts = new ArrayList<String>();
        records.forEach(record -> texts.add(record.text()));
        return head + String.join("\n", texts) + "\n";
    }

    int size() {
        return records.size();
    }

    long firstLine() {
        return records.getFirst().line();
    }

    /** Line in the file of a record of this part. @param record its number in the part, from 1 */
    long line(int record) {
        return records.get(record - 1).line();
    }

    /** Number in the file of a record of this part. @param record its number in the part, from 1 */
    long number(int record) {
        return before + record;
    }
}
