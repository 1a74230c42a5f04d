package io.marquee.catalog.search.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch.generic.OpenSearchClientException;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.indices.update_aliases.Action;

/** Makes indexes, puts one in the place of another, and deletes what is not used. */
@ApplicationScoped
public class Indexes {

    private static final int NOT_FOUND = 404;

    private final IndexClient client;

    /** For the container's proxy only. */
    protected Indexes() {
        this(null);
    }

    @Inject
    public Indexes(IndexClient client) {
        this.client = client;
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    /** Whether there are indexes that can be asked. */
    boolean areInUse() {
        return attempt(() -> {
            for (var index : IndexName.values()) {
                if (!client.writing()
                        .indices()
                        .existsAlias(alias -> alias.name(index.alias()))
                        .value()) {
                    return false;
                }
            }
            return true;
        });
    }

    /** Makes the empty indexes with that suffix. */
    void create(String suffix) {
        for (var index : IndexName.values()) {
            send("PUT", "/" + index.built(suffix), definition(index));
        }
    }

    /** From now on the indexes with that suffix are asked, all in one step. Then nothing that was written is missing. */
    void use(String suffix) {
        attempt(() -> client.writing().indices().refresh(refresh -> refresh.index(built(suffix))));
        var steps = new ArrayList<Action>();
        for (var index : IndexName.values()) {
            steps.add(Action.of(step -> step.remove(remove ->
                    remove.index(index.alias() + "-*").alias(index.alias()).mustExist(false))));
            steps.add(Action.of(
                    step -> step.add(add -> add.index(index.built(suffix)).alias(index.alias()))));
        }
        attempt(() -> client.writing().indices().updateAliases(update -> update.actions(steps)));
    }

    /** Deletes the indexes of earlier and of failed reindexes. To be called by whoever has just built the ones in use. */
    void deleteUnused() {
        for (var index : IndexName.values()) {
            var all = attempt(() -> client.writing().indices().get(get -> get.index(index.alias() + "-*")));
            var unused = all.result().entrySet().stream()
                    .filter(one -> !one.getValue().aliases().containsKey(index.alias()))
                    .map(Map.Entry::getKey)
                    .toList();
            delete(unused);
        }
    }

    void delete(String suffix) {
        delete(built(suffix));
    }

    /** One by one: somebody else may be deleting the same, and what is gone must not keep the others. */
    private void delete(List<String> names) {
        for (var name : names) {
            attempt(() -> {
                try {
                    return client.writing().indices().delete(delete -> delete.index(name));
                } catch (OpenSearchException e) {
                    if (e.status() == NOT_FOUND) {
                        return null;
                    }
                    throw e;
                }
            });
        }
    }

    private static List<String> built(String suffix) {
        return Stream.of(IndexName.values()).map(index -> index.built(suffix)).toList();
    }

    private void send(String method, String path, String json) {
        attempt(() -> {
            var request =
                    Requests.builder().method(method).endpoint(path).json(json).build();
            try (var response = client.writing().generic().execute(request)) {
                if (response.getStatus() >= 300) {
                    throw new IOException(path + " answered " + response.getStatus() + " " + response.getReason()
                            + response.getBody()
                                    .map(body -> ": " + body.bodyAsString())
                                    .orElse(""));
                }
                return response.getStatus();
            }
        });
    }

    private static <T> T attempt(Step<T> step) {
        try {
            return step.run();
        } catch (IOException | OpenSearchException | OpenSearchClientException e) {
            throw new IndexUnavailableException("The search indexes cannot be changed: " + e.getMessage(), e);
        }
    }

    private static String definition(IndexName index) {
        try (var in = Indexes.class.getResourceAsStream(index.definition())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + index.definition(), e);
        }
    }
}
