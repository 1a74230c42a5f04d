package io.marquee.chassis.settings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All settings that a service declares: those of the chassis, of the libraries it uses, and its own. */
public final class Settings {

    public static final String RESOURCE = "META-INF/marquee/settings.txt";

    private static final String REQUIRED_IF = "REQUIRED if ";

    private final List<Setting> declared;

    Settings(List<Setting> declared) {
        this.declared = declared;
    }

    /** Reads every {@value #RESOURCE} that the class loader sees. */
    public static Settings load(ClassLoader loader) {
        try {
            var declared = new ArrayList<Setting>();
            for (var url : Collections.list(loader.getResources(RESOURCE))) {
                try (var in = url.openStream()) {
                    declared.addAll(parse(in));
                }
            }
            return new Settings(List.copyOf(declared));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one file: {@code key | type | default or REQUIRED | range | description}, comments begin with #. In place of
     * {@code REQUIRED} may stand {@code REQUIRED if another.key has element} or {@code REQUIRED if another.key is set}.
     */
    public static List<Setting> parse(InputStream in) {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
        return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Settings::parseLine)
                .toList();
    }

    private static Setting parseLine(String line) {
        var cells = line.split("\\|", 5);
        if (cells.length != 5) {
            throw new IllegalArgumentException("Not five columns in " + RESOURCE + ": " + line);
        }
        SettingType.named(cells[1].strip());
        var given = cells[2].strip();
        var condition = given.startsWith(REQUIRED_IF) ? Condition.parse(given.substring(REQUIRED_IF.length())) : null;
        var defaultValue = given.equals("REQUIRED") ? null : condition == null ? given : "";
        return new Setting(
                cells[0].strip(), cells[1].strip(), defaultValue, cells[3].strip(), cells[4].strip(), condition);
    }

    public Stream<Setting> stream() {
        return declared.stream();
    }

    /**
     * One sentence for each setting that is missing or wrong.
     *
     * @param values gives the configured value of a key, or null
     */
    public List<String> complaints(UnaryOperator<String> values) {
        return declared.stream()
                .flatMap(setting -> setting
                        .complaint(values)
                        .map(text -> "Setting " + setting.key() + " (environment variable " + setting.environmentName()
                                + ") " + text)
                        .stream())
                .toList();
    }
}
