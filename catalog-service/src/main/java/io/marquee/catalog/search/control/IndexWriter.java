package io.marquee.catalog.search.control;

import io.marquee.catalog.search.entity.MovieDocument;
import io.marquee.catalog.search.entity.ShowDocument;
import io.marquee.chassis.errors.TechnicalException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch._types.Refresh;
import org.opensearch.client.opensearch._types.VersionType;
import org.opensearch.client.opensearch.core.BulkRequest;
import org.opensearch.client.opensearch.core.BulkResponse;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.opensearch.client.opensearch.core.bulk.BulkResponseItem;

/** Writes documents. A document with a lower version than the one that is there is passed over. */
@ApplicationScoped
public class IndexWriter {

    private static final int CHUNK = 1000;
    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;

    private final IndexClient client;

    /** For the container's proxy only. */
    protected IndexWriter() {
        this(null);
    }

    @Inject
    public IndexWriter(IndexClient client) {
        this.client = client;
    }

    /** Any document, with its id. */
    record Document(UUID id, Object content) {}

    static List<Document> movies(Collection<MovieDocument> movies) {
        return movies.stream()
                .map(movie -> new Document(movie.movieId(), movie))
                .toList();
    }

    static List<Document> shows(Collection<ShowDocument> shows) {
        return shows.stream().map(show -> new Document(show.showId(), show)).toList();
    }

    /**
     * Writes films to the index that is used, and to one that is being built; when it returns, they are found.
     *
     * @param building suffix of the index that is being built
     * @return ids of documents that the index refuses, each with the reason
     * @throws IndexUnavailableException if it cannot be known what was written
     */
    public Map<UUID, String> movies(Collection<MovieDocument> movies, long version, Optional<String> building) {
        return write(IndexName.MOVIES, version, building, movies(movies));
    }

    /** The same for shows. */
    public Map<UUID, String> shows(Collection<ShowDocument> shows, long version, Optional<String> building) {
        return write(IndexName.SHOWS, version, building, shows(shows));
    }

    /** Writes to an index that is being built only; nobody looks for it there yet. */
    void build(IndexName index, String suffix, long version, List<Document> documents) {
        var refused = new HashMap<UUID, String>();
        send(
                documents.stream()
                        .map(document -> operation(index.built(suffix), false, version, document))
                        .toList(),
                Refresh.False,
                refused);
        if (!refused.isEmpty()) {
            throw new TechnicalException("The index " + index.alias() + " refuses documents: " + refused);
        }
    }

    private Map<UUID, String> write(
            IndexName index, long version, Optional<String> building, List<Document> documents) {
        var refused = new HashMap<UUID, String>();
        for (var from = 0; from < documents.size(); from += CHUNK) {
            var operations = new ArrayList<BulkOperation>();
            for (var document : documents.subList(from, Math.min(documents.size(), from + CHUNK))) {
                operations.add(operation(index.alias(), true, version, document));
                building.ifPresent(suffix -> operations.add(operation(index.built(suffix), false, version, document)));
            }
            send(operations, Refresh.True, refused);
        }
        return refused;
    }

    private static BulkOperation operation(String index, boolean alias, long version, Document document) {
        return BulkOperation.of(bulk -> bulk.index(write -> write.index(index)
                .requireAlias(alias)
                .id(document.id().toString())
                .version(version)
                .versionType(VersionType.External)
                .document(document.content())));
    }

    private void send(List<BulkOperation> operations, Refresh refresh, Map<UUID, String> refused) {
        var request = BulkRequest.of(bulk -> bulk.operations(operations).refresh(refresh));
        try {
            check(client.writing().bulk(request), refused);
        } catch (IOException | OpenSearchException e) {
            throw new IndexUnavailableException("The search index cannot be written: " + e.getMessage(), e);
        }
    }

    private static void check(BulkResponse response, Map<UUID, String> refused) {
        for (var item : response.items()) {
            var error = item.error();
            if (error == null || item.status() == CONFLICT) {
                continue;
            }
            if (item.status() != BAD_REQUEST) {
                throw new IndexUnavailableException("The search index cannot be written: " + reason(item), null);
            }
            refused.put(UUID.fromString(item.id()), reason(item));
        }
    }

    private static String reason(BulkResponseItem item) {
        return item.error().type() + ", " + item.error().reason();
    }
}
