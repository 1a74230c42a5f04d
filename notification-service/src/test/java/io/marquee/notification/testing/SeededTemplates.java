package io.marquee.notification.testing;

import io.marquee.notification.templates.entity.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The templates as the migration writes them. */
public final class SeededTemplates {

    private static final List<String> MIGRATIONS = List.of(
            "/db/migration/V2__first_templates.sql",
            "/db/migration/V10__cancellations.sql",
            "/db/migration/V20__partner_applications.sql");

    private static final Pattern ROW = Pattern.compile(
            "\\('([a-z-]+)', (?:null|'([^']*)'), (?:''|\\$text\\$\n?(.*?)\\$text\\$), \\$html\\$\n?(.*?)\\$html\\$\\)",
            Pattern.DOTALL);

    private static final String SHORT_TEXTS = "/db/migration/V23__sms_and_whatsapp.sql";

    private static final Pattern SHORT_ROW =
            Pattern.compile("\\('([a-z-]+)',\n'([^']*)',\n(?:null|'([^']*)')\\)", Pattern.DOTALL);

    private SeededTemplates() {}

    /** By name; a later migration replaces what an earlier one wrote. */
    public static Map<String, Template> read() {
        var templates = MIGRATIONS.stream()
                .flatMap(migration -> ROW.matcher(sql(migration)).results())
                .map(SeededTemplates::template)
                .collect(Collectors.toMap(Template::name, template -> template, (first, later) -> later));
        SHORT_ROW
                .matcher(sql(SHORT_TEXTS))
                .results()
                .forEach(row -> templates.computeIfPresent(
                        row.group(1),
                        (name, template) ->
                                template.with(row.group(2), row.group(3) == null ? row.group(2) : row.group(3))));
        return templates;
    }

    private static String sql(String migration) {
        try (InputStream in = SeededTemplates.class.getResourceAsStream(migration)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + migration, e);
        }
    }

    private static Template template(MatchResult row) {
        return new Template(row.group(1), row.group(2), row.group(3) == null ? "" : row.group(3), row.group(4));
    }
}
