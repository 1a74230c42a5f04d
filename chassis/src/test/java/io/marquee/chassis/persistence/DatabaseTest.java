package io.marquee.chassis.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.marquee.chassis.settings.SettingDefaults;
import jakarta.annotation.sql.DataSourceDefinition;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    private static final Pattern SETTING = Pattern.compile("\\$\\{MPCONFIG=([^:}]+):([^}]+)}");

    @Test
    void theDataSourceHasTheDeclaredDefaults() {
        var declared = new SettingDefaults().getProperties();
        var properties =
                Database.class.getAnnotation(DataSourceDefinition.class).properties();

        var used = Arrays.stream(properties)
                .flatMap(property -> SETTING.matcher(property).results())
                .collect(Collectors.groupingBy(
                        setting -> setting.group(1),
                        Collectors.mapping((MatchResult setting) -> setting.group(2), Collectors.toSet())));

        assertEquals(4, used.size(), used::toString);
        used.forEach((key, defaults) -> assertEquals("[" + declared.get(key) + "]", defaults.toString(), key));
    }
}
