package io.marquee.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every setting of a module is in its README, in one line with its default. */
public final class SettingsDocumentation {

    private SettingsDocumentation() {}

    /**
     * Compares the module in the working directory with its README.md.
     *
     * @throws AssertionError naming each setting that the README lacks or describes with another default
     */
    public static void check() {
        var missing = undocumented(
                Path.of("src", "main", "resources").resolve(DeclaredSettings.RESOURCE), Path.of("README.md"));
        if (!missing.isEmpty()) {
            throw new AssertionError("README.md needs a line with `key` and its default for: " + missing);
        }
    }

    static List<String> undocumented(Path declarations, Path readme) {
        try {
            var lines = Files.readAllLines(readme);
            return DeclaredSettings.read(declarations.toUri().toURL()).stream()
                    .filter(setting -> lines.stream().noneMatch(line -> describes(line, setting)))
                    .map(DeclaredSettings.Setting::key)
                    .toList();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Not a file: " + declarations, e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + readme, e);
        }
    }

    private static boolean describes(String line, DeclaredSettings.Setting setting) {
        var defaultValue = setting.defaultValue();
        var defaultIsThere = defaultValue.startsWith("REQUIRED") || line.contains(defaultValue);
        return line.contains("`" + setting.key() + "`") && defaultIsThere;
    }
}
