package io.marquee.catalog.search.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;

/**
 * Asks the index. How long an answer may take in all is a setting by the name of MicroProfile Fault Tolerance,
 * {@code io.marquee.catalog.search.control.IndexCalls/search/Timeout/value}. After a few failures the index is not asked
 * for two seconds, so that only those pay for the waiting who find out that it is back. A question that it does not take is
 * no failure: whoever asks nonsense stops nobody else.
 */
@ApplicationScoped
public class IndexCalls {

    private static final int BAD_REQUEST = 400;

    private final IndexClient client;

    /** For the container's proxy only. */
    protected IndexCalls() {
        this(null);
    }

    @Inject
    public IndexCalls(IndexClient client) {
        this.client = client;
    }

    @Timeout
    @CircuitBreaker(
            requestVolumeThreshold = 4,
            failureRatio = 0.5,
            delay = 2000,
            failOn = {IndexUnavailableException.class, TimeoutException.class})
    public <T> SearchResponse<T> search(SearchRequest request, Class<T> document) {
        try {
            return client.asking().search(request, document);
        } catch (OpenSearchException e) {
            throw e.status() == BAD_REQUEST ? new QuestionRefusedException(e) : unavailable(e);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static IndexUnavailableException unavailable(Exception e) {
        return new IndexUnavailableException("The search index cannot be asked: " + e.getMessage(), e);
    }
}
