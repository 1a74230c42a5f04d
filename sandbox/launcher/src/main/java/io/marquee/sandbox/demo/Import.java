package io.marquee.sandbox.demo;

import io.marquee.sandbox.api.Api;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Locale;

/** Sends whole files to the catalog. */
public record Import(Api api) {

    /** @param kind movies, theatres or shows */
    public ImportReport file(String kind, Path file) throws IOException, InterruptedException {
        var answer = api.send("POST", "/api/v1/imports/" + kind, BodyPublishers.ofFile(file), contentType(file));
        return new ImportReport(kind, answer);
    }

    /** @param lines JSON, one record a line */
    public ImportReport lines(String path, String kind, String lines) throws IOException, InterruptedException {
        var answer = api.send("POST", path, BodyPublishers.ofString(lines), "application/x-ndjson");
        return new ImportReport(kind, answer);
    }

    private static String contentType(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv")
                ? "text/csv"
                : name.endsWith(".json") ? "application/json" : "application/x-ndjson";
    }
}
