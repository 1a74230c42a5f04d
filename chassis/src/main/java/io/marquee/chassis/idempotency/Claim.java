package io.marquee.chassis.idempotency;

import java.util.UUID;

/** What a request with a key finds. */
sealed interface Claim {

    /**
     * It is the one that does the work.
     *
     * @param first whether no other attempt can have made the resource
     */
    record Reserved(Reservation reservation, boolean first) implements Claim {}

    /** The work is done. */
    record Answered(KeptAnswer answer) implements Claim {}

    /** Another request does the work now. */
    record Running() implements Claim {}

    /** The key was used for another body. */
    record OtherRequest() implements Claim {}

    /**
     * @param lease identifies this attempt; one whose lease was taken over can no longer answer
     * @param resourceId the same for all attempts
     */
    record Reservation(KeyedRequest request, UUID lease, UUID resourceId) {}
}
