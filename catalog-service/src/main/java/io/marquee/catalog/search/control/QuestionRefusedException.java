package io.marquee.catalog.search.control;

import io.marquee.chassis.errors.TechnicalException;
import org.opensearch.client.opensearch._types.OpenSearchException;

/** The search index is there, but does not take this question; others it may answer. */
class QuestionRefusedException extends TechnicalException {

    QuestionRefusedException(OpenSearchException cause) {
        super("The search index refuses a question: " + cause.getMessage(), cause);
    }
}
