package io.marquee.sandbox.parts;

import java.io.IOException;

/** Where Zeebe's exporter writes and Operate and Tasklist read. */
public record OpenSearchPart(Plan plan) implements Part {

    public static final String NAME = "opensearch";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return plan.http(NAME);
    }

    @Override
    public Command command() throws IOException {
        return JavaCommand.of(plan, NAME, 512)
                .withClassArchive()
                .variable("OPENSEARCH_HTTP_PORT", plan.port(NAME))
                .variable("OPENSEARCH_TRANSPORT_PORT", plan.port("opensearch-transport"))
                .variable("OPENSEARCH_DATA_DIR", plan.home().data(NAME))
                .main(Modules.sandbox(plan, "opensearch").classPath(), "io.marquee.sandbox.opensearch.OpenSearchMain");
    }

    @Override
    public boolean isReady() throws IOException, InterruptedException {
        return Http.answersOk(address() + "/_cluster/health?wait_for_status=yellow&timeout=2s");
    }
}
