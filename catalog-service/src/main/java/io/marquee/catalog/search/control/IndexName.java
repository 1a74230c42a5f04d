package io.marquee.catalog.search.control;

import java.util.Locale;

/**
 * The two indexes, by the alias under which they are asked. Behind an alias is the index that was built last; its name is
 * the alias and a suffix.
 */
public enum IndexName {
    MOVIES("marquee-movies"),
    SHOWS("marquee-shows");

    private final String alias;

    IndexName(String alias) {
        this.alias = alias;
    }

    String alias() {
        return alias;
    }

    /** @param suffix of the reindex that builds it */
    String built(String suffix) {
        return alias + "-" + suffix;
    }

    /** Settings and mapping, on the class path. */
    String definition() {
        return "/search/" + name().toLowerCase(Locale.ROOT) + ".json";
    }
}
