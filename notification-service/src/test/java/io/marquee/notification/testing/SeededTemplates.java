package io.marquee.notification.testing;

import io.marquee.notification.templates.entity.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The templates as the migration writes them. */
public final class SeededTemplates {

    private static final String MIGRATION = "/db/migration/V2__first_templates.sql";

    private static final Pattern ROW = Pattern.compile(
            "\\('([a-z-]+)', (?:null|'([^']*)'), (?:''|\\$text\\$\n?(.*?)\\$text\\$), \\$html\\$\n?(.*?)\\$html\\$\\)",
            Pattern.DOTALL);

    private SeededTemplates() {}

    /** By name. */
    public static Map<String, Template> read() {
        try (InputStream in = SeededTemplates.class.getResourceAsStream(MIGRATION)) {
            var sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return ROW.matcher(sql)
                    .results()
                    .map(SeededTemplates::template)
                    .collect(Collectors.toMap(Template::name, template -> template));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + MIGRATION, e);
        }
    }

    private static Template template(MatchResult row) {
        return new Template(row.group(1), row.group(2), row.group(3) == null ? "" : row.group(3), row.group(4));
    }
}
