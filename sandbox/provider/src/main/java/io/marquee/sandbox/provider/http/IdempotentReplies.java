package io.marquee.sandbox.provider.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.store.Store;
import io.marquee.sandbox.provider.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The first answers to calls with an {@code Idempotency-Key}, kept for 24 hours.
 *
 * @see <a href="https://docs.stripe.com/api/idempotent_requests">Stripe's idempotent requests</a>
 */
final class IdempotentReplies {

    /** An answer that is given again. */
    record Kept(
            String method,
            String path,
            Map<String, String> params,
            String requestId,
            Instant keptAt,
            int status,
            ObjectNode body) {

        private boolean sameEndpoint(ApiCall call) {
            return method.equals(call.method()) && path.equals(call.path());
        }
    }

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final Table<Kept> replies;

    IdempotentReplies(Store store) {
        this.replies = store.table("idempotent_replies", Kept.class);
    }

    /** @throws ApiError 400 if the key was used for something else */
    Optional<Kept> find(ApiCall call) {
        var key = call.origin().idempotencyKey();
        var kept = replies.find(key).filter(IdempotentReplies::isAlive);
        kept.ifPresent(reply -> check(reply, call, key));
        return kept;
    }

    /** Forgets all. @return how many there were */
    int forget() {
        var all = replies.keys().toList();
        all.forEach(replies::remove);
        return all.size();
    }

    void keep(ApiCall call, Reply reply) {
        var origin = call.origin();
        replies.put(
                origin.idempotencyKey(),
                new Kept(
                        call.method(),
                        call.path(),
                        call.params().values(),
                        origin.requestId(),
                        Instant.now(),
                        reply.status(),
                        reply.body()));
    }

    /** Forgets the answers whose time is over. */
    void purge() {
        var dead = replies.keys()
                .filter(key ->
                        replies.find(key).filter(IdempotentReplies::isAlive).isEmpty())
                .toList();
        dead.forEach(replies::remove);
    }

    private static boolean isAlive(Kept kept) {
        return kept.keptAt().plus(LIFETIME).isAfter(Instant.now());
    }

    private static void check(Kept kept, ApiCall call, String key) {
        if (!kept.sameEndpoint(call)) {
            throw reused("Keys for idempotent requests can only be used for the same endpoint they were first used for"
                    + " ('" + kept.path() + "' vs '" + call.path() + "'). Try using a key other than '" + key
                    + "' if you meant to execute a different request.");
        }
        if (!kept.params().equals(call.params().values())) {
            throw reused("Keys for idempotent requests can only be used with the same parameters they were first used"
                    + " with. Try using a key other than '" + key
                    + "' if you meant to execute a different request.");
        }
    }

    private static ApiError reused(String message) {
        return new ApiError(400, "idempotency_error", null, message);
    }
}
