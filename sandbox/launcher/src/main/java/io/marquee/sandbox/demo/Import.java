package io.marquee.sandbox.demo;

import io.marquee.sandbox.api.Api;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;

/** Sends the programme to the catalog. */
public record Import(Api api) {

    /** @param lines JSON, one record a line */
    public ImportReport lines(String path, String kind, String lines) throws IOException, InterruptedException {
        var answer = api.send("POST", path, BodyPublishers.ofString(lines), "application/x-ndjson");
        return new ImportReport(kind, answer);
    }
}
