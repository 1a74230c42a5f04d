package io.marquee.catalog.rules.control;

import io.marquee.catalog.rules.entity.RuleCase;
import io.marquee.catalog.rules.entity.RuleFailure;
import io.marquee.chassis.errors.BusinessException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads example bookings from CSV (RFC 4180) with one header line, as spreadsheets write it. */
final class Examples {

    private static final String FIELD = "examples";
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private Examples() {}

    /** @throws BusinessException VALIDATION_ERROR naming each line that cannot be read, or if there is none */
    static List<RuleCase> read(RuleBook book, String csv) {
        var findings = new Findings();
        var cases = new ArrayList<RuleCase>();
        try (var parser = CSVParser.parse(new StringReader(withoutMark(csv)), FORMAT)) {
            checkHeader(book, parser);
            for (var line : parser) {
                read(book, line, cases, findings);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw BusinessException.invalid(FIELD, "is not CSV with one header line: " + e.getMessage());
        }
        if (cases.isEmpty() && findings.isEmpty()) {
            throw BusinessException.invalid(FIELD, "has no line; rules are deployed with at least one example");
        }
        if (!findings.isEmpty()) {
            throw BusinessException.invalid(findings.list());
        }
        return cases;
    }

    private static void checkHeader(RuleBook book, CSVParser parser) {
        var missing = book.columns().stream()
                .filter(column -> !parser.getHeaderNames().contains(column))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw BusinessException.invalid(FIELD, "lacks the columns " + missing);
        }
    }

    private static void read(RuleBook book, CSVRecord line, List<RuleCase> cases, Findings findings) {
        var place = FIELD + ", line " + (line.getRecordNumber() + 1);
        try {
            if (line.isConsistent()) {
                cases.add(book.read(line.toMap()));
            } else {
                findings.add(
                        place,
                        "has " + line.size() + " cells, but the header has "
                                + line.getParser().getHeaderNames().size());
            }
        } catch (RuleFailure e) {
            findings.add(place, e.getMessage());
        }
    }

    private static String withoutMark(String csv) {
        return !csv.isEmpty() && csv.charAt(0) == BYTE_ORDER_MARK ? csv.substring(1) : csv;
    }
}
