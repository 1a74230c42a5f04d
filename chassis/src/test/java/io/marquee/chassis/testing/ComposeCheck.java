package io.marquee.chassis.testing;

import io.marquee.chassis.settings.Setting;
import io.marquee.chassis.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/**
 * What docker-compose.yml sets for a service is what the service reads: nothing is missing, wrong, or of an old name. Names
 * that come from {@code .env} have the values that {@code make-env.sh} writes, with a row of zeros for each secret.
 */
public final class ComposeCheck {

    /** {@code ${NAME:?}}, which .env must have, or {@code ${NAME:-default}}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):(\\?|-([^}]*))}");

    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Z_]+)=(.*)");
    private static final Pattern GENERATED = Pattern.compile("\\$\\(.*\\)");
    private static final String SECRET = "0".repeat(64);

    private final Map<String, String> written;
    private final Map<String, String> listed;
    private final List<String> problems = new ArrayList<>();

    private ComposeCheck(Path repository) {
        this.written = assignments(repository.resolve("deploy/docker/make-env.sh"));
        this.listed = assignments(repository.resolve(".env.example"));
    }

    /**
     * Checks the service of the module in the working directory.
     *
     * @throws AssertionError naming each setting that is missing, wrong or unknown
     */
    public static void check() {
        var module = Path.of("").toAbsolutePath();
        var problems = problems(module.getParent(), module.getFileName().toString());
        if (!problems.isEmpty()) {
            throw new AssertionError("docker-compose.yml: " + String.join("; ", problems));
        }
    }

    static List<String> problems(Path repository, String service) {
        var check = new ComposeCheck(repository);
        check.compare(
                environment(repository.resolve("docker-compose.yml"), service), inTheWar(repository.resolve(service)));
        return check.problems;
    }

    private void compare(Map<String, String> environment, Properties inTheWar) {
        var settings = Settings.load(ComposeCheck.class.getClassLoader());
        var known = settings.stream().collect(Collectors.toMap(Setting::key, Setting::environmentName, (a, b) -> a));
        environment.keySet().stream()
                .filter(name -> !known.containsValue(name))
                .forEach(name -> problems.add(name + " is no setting of the service"));
        var values = new TreeMap<String, String>();
        environment.forEach((name, text) -> values.put(name, filled(text)));
        problems.addAll(settings.complaints(key -> values.getOrDefault(known.get(key), inTheWar.getProperty(key))));
    }

    private String filled(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            var name = found.group(1);
            if (found.group(3) != null) {
                return found.group(3);
            }
            if (!written.containsKey(name) || !listed.containsKey(name)) {
                problems.add(name + " is not in both make-env.sh and .env.example");
            }
            return written.getOrDefault(name, "");
        });
    }

    /** Snakeyaml merges what {@code <<} names. */
    private static Map<String, String> environment(Path compose, String service) {
        Map<String, Map<String, Map<String, Map<String, Object>>>> file = new Yaml().load(text(compose));
        var environment = new TreeMap<String, String>();
        file.get("services")
                .get(service)
                .get("environment")
                .forEach((name, value) -> environment.put(name, String.valueOf(value)));
        return environment;
    }

    private static Properties inTheWar(Path module) {
        var fixed = new Properties();
        try (var in =
                Files.newInputStream(module.resolve("src/main/resources/META-INF/microprofile-config.properties"))) {
            fixed.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fixed;
    }

    private static Map<String, String> assignments(Path file) {
        var values = new TreeMap<String, String>();
        text(file)
                .lines()
                .map(ASSIGNMENT::matcher)
                .filter(Matcher::matches)
                .forEach(line -> values.put(
                        line.group(1), GENERATED.matcher(line.group(2)).replaceAll(SECRET)));
        return values;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
