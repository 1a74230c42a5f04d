package io.marquee.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.sandbox.progress.TextTable;
import java.util.List;
import java.util.Set;

/** Versions as a person reads them: who, when, why. */
public final class VersionText {

    private VersionText() {}

    /** One line for each decision file. */
    public static List<String> summaries(JsonNode items) {
        var table = new TextTable(Set.of(1), "decision", "version", "deployed", "by", "why");
        for (var item : items) {
            var current = item.path("current");
            table.row(
                    item.path("decision").asText(),
                    current.path("version").asText(),
                    when(current),
                    who(current),
                    current.path("why").asText());
        }
        return table.lines();
    }

    /** One line for each version, newest first. */
    public static List<String> versions(JsonNode rules) {
        var table = new TextTable(Set.of(0), "version", "", "deployed", "by", "why");
        for (var version : rules.path("versions")) {
            table.row(
                    version.path("version").asText(),
                    version.path("version").asInt()
                                    == rules.path("currentVersion").asInt()
                            ? "in force"
                            : "",
                    when(version),
                    who(version),
                    why(version));
        }
        return table.lines();
    }

    private static String when(JsonNode version) {
        var time = version.path("deployedAt").asText();
        return time.length() < 16 ? time : time.substring(0, 16).replace('T', ' ');
    }

    private static String who(JsonNode version) {
        return version.path("deployedBy").isNull()
                ? "release"
                : version.path("deployedBy").asText();
    }

    private static String why(JsonNode version) {
        var restores = version.path("restores");
        var why = version.path("why").asText();
        return restores.isNull() ? why : why + " (version " + restores.asText() + " again)";
    }
}
