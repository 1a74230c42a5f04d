package io.marquee.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What became of each record of an import, as the catalog reports it. */
public record ImportReport(String kind, JsonNode answer) {

    public int imported() {
        return answer.path("imported").asInt();
    }

    public int rejected() {
        return answer.path("rejected").asInt();
    }

    public String summary() {
        return "%s: %d received, %d imported, %d updated, %d unchanged, %d rejected"
                .formatted(
                        kind,
                        answer.path("received").asInt(),
                        imported(),
                        answer.path("updated").asInt(),
                        answer.path("unchanged").asInt(),
                        rejected());
    }

    /** The rejected records and those imported without a field, each with the reason, and the counts at the end. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        answer.path("rejections").forEach(line -> lines.add("rejected " + described(line)));
        answer.path("warnings").forEach(line -> lines.add("imported without a field " + described(line)));
        lines.add(summary());
        return lines;
    }

    private static String described(JsonNode line) {
        return "line %s, record %s, %s: %s (%s)"
                .formatted(
                        line.path("line").asText("?"),
                        line.path("record").asText("?"),
                        line.path("field").asText("-"),
                        line.path("message").asText(),
                        line.path("value").asText(""));
    }
}
