package io.marquee.sandbox.provider.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** The payments of one provider, as audits see them. */
public interface PaymentBook {

    /** As in the platform's own books: {@code stripe}, {@code razorpay}. */
    String provider();

    /** What ids of its payments begin with, such as {@code pi_}. */
    String prefix();

    /** The newest first; after the given id unless it is null. */
    Stream<ObjectNode> payments(String after);
}
