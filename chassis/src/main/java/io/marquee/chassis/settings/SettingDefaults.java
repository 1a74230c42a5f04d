package io.marquee.chassis.settings;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Supplies the declared defaults to MicroProfile Config, so that a default is written in one place only. */
public class SettingDefaults implements ConfigSource {

    private static final int BELOW_EVERY_OTHER_SOURCE = 10;

    private final Map<String, String> defaults;

    public SettingDefaults() {
        defaults = Settings.load(Thread.currentThread().getContextClassLoader()).stream()
                .filter(setting -> setting.defaultValue() != null
                        && !setting.defaultValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Setting::key, Setting::defaultValue));
    }

    @Override
    public Map<String, String> getProperties() {
        return defaults;
    }

    @Override
    public Set<String> getPropertyNames() {
        return defaults.keySet();
    }

    @Override
    public int getOrdinal() {
        return BELOW_EVERY_OTHER_SOURCE;
    }

    @Override
    public String getValue(String key) {
        return defaults.get(key);
    }

    @Override
    public String getName() {
        return "defaults of " + Settings.RESOURCE;
    }
}
