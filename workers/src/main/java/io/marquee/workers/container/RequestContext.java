package io.marquee.workers.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.concurrent.Callable;

/** A job is a request of its own: request-scoped beans live as long as it does. */
@ApplicationScoped
public class RequestContext {

    /** Calls with an active request context. */
    @ActivateRequestContext
    public <T> T call(Callable<T> work) throws Exception {
        return work.call();
    }
}
