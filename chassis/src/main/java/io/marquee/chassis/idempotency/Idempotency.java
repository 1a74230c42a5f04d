package io.marquee.chassis.idempotency;

import io.marquee.chassis.ids.Ids;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** What the current request's idempotency key stands for. Ask on the request's own thread. */
@RequestScoped
public class Idempotency {

    private UUID resourceId;
    private boolean repeated;

    /**
     * The id for what this request makes: the same (a UUIDv7) for every attempt with the same key, a new one for a
     * request without a key. A use case that finds something with this id has been run before, and answers with it.
     */
    public UUID resourceId() {
        if (resourceId == null) {
            resourceId = Ids.next();
        }
        return resourceId;
    }

    /** Whether an earlier attempt of this request may have made the resource already. */
    public boolean isRepeated() {
        return repeated;
    }

    void reserved(UUID id, boolean first) {
        resourceId = id;
        repeated = !first;
    }
}
