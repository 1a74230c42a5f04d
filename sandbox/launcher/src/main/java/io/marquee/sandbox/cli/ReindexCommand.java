package io.marquee.sandbox.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.sandbox.api.Api;
import io.marquee.sandbox.parts.EdgePart;
import io.marquee.sandbox.parts.Logins;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "reindex",
        description = "Builds the search index of the running platform from scratch; it is searched all the while.",
        mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {

    private static final String PATH = "/api/v1/search/reindexes";
    private static final int LOOK_EVERY_MILLIS = 500;

    @ParentCommand
    private Marquee marquee;

    @Override
    public Integer call() throws Exception {
        var plan = marquee.runningPlan();
        var api = Api.at(plan.http(EdgePart.NAME)).as(Logins.of(plan).get("admin"));
        var ended = awaitEnd(api, api.post(PATH, Map.of()));
        if (ended.path("status").asText().equals("FAILED")) {
            throw new IllegalStateException("The index could not be built, and the one that was there is still used: "
                    + ended.path("error").asText());
        }
        marquee.screen()
                .line("The index was built from scratch: %d movies and shows."
                        .formatted(ended.path("done").asInt()));
        return 0;
    }

    private JsonNode awaitEnd(Api api, JsonNode begun) throws IOException, InterruptedException {
        var path = PATH + "/" + begun.path("reindexId").asText();
        var seen = begun;
        while (seen.path("status").asText().equals("RUNNING")) {
            marquee.screen()
                    .live("%d of %d movies and shows"
                            .formatted(
                                    seen.path("done").asInt(),
                                    seen.path("total").asInt()));
            Thread.sleep(LOOK_EVERY_MILLIS);
            seen = api.get(path);
        }
        marquee.screen().live("");
        return seen;
    }
}
