package io.marquee.chassis.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What kind of value a setting takes. */
enum SettingType {
    STRING("a text", value -> !value.isBlank()),
    SECRET("a text", value -> !value.isBlank()),
    URL("an address with scheme and host, such as http://127.0.0.1:8080", SettingType::isUrl),
    JDBC_URL("a JDBC address such as jdbc:postgresql://127.0.0.1:5432/name", v -> v.startsWith("jdbc:postgresql://")),
    HOST_PORT("host:port, several separated by commas", SettingType::isHostPorts),
    DURATION(
            "an ISO 8601 duration such as PT5M", value -> !Duration.parse(value).isNegative()),
    INT("a whole number", value -> Integer.parseInt(value) > Integer.MIN_VALUE),
    DECIMAL("a decimal number", value -> new BigDecimal(value).scale() > Integer.MIN_VALUE),
    BOOLEAN("true or false", value -> value.equals("true") || value.equals("false")),
    LIST("a list separated by commas", value -> !value.isBlank());

    private static final Pattern HOST_PORT_PATTERN = Pattern.compile("[^\\s:,]+:\\d{1,5}");

    private final String description;
    private final Check check;

    SettingType(String description, Check check) {
        this.description = description;
        this.check = check;
    }

    String description() {
        return description;
    }

    boolean accepts(String value) {
        try {
            return check.accepts(value);
        } catch (RuntimeException e) {
            // The parsers of the JDK say "no" with different exceptions; all of them mean: not of this type.
            return false;
        }
    }

    static SettingType named(String name) {
        return valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    private static boolean isUrl(String value) {
        var uri = URI.create(value);
        return uri.getScheme() != null && (uri.getHost() != null || uri.getAuthority() != null);
    }

    private static boolean isHostPorts(String value) {
        return Arrays.stream(value.split(",", -1))
                .allMatch(part -> HOST_PORT_PATTERN.matcher(part.strip()).matches());
    }

    private interface Check {
        boolean accepts(String value);
    }
}
