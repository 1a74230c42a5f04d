package io.marquee.catalog.search.control;

import io.marquee.chassis.circuits.Circuits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;

/** Asks the index, and shows whether it is being asked. */
@ApplicationScoped
public class IndexReader {

    private static final String TARGET = "opensearch";

    private final IndexCalls calls;
    private final Circuits circuits;

    /** For the container's proxy only. */
    protected IndexReader() {
        this(null, null);
    }

    @Inject
    public IndexReader(IndexCalls calls, Circuits circuits) {
        this.calls = calls;
        this.circuits = circuits;
    }

    /**
     * @throws IndexUnavailableException also while it is not asked, because it failed a moment ago, and if it does not take
     *     the question
     */
    <T> SearchResponse<T> search(SearchRequest request, Class<T> document) {
        try {
            var answer = calls.search(request, document);
            circuits.closed(TARGET);
            return answer;
        } catch (QuestionRefusedException e) {
            circuits.closed(TARGET);
            throw new IndexUnavailableException("The search index does not take this question", e);
        } catch (CircuitBreakerOpenException e) {
            circuits.open(TARGET);
            throw new IndexUnavailableException("The search index is not asked for a moment", e);
        } catch (TimeoutException e) {
            throw new IndexUnavailableException("The search index did not answer in time", e);
        }
    }
}
