package io.marquee.workers.runtime;

import io.marquee.workers.JobContext;

/** A worker's method together with the way to call it on its bean. */
public final class Worker {

    /** Calls a worker's method; a container puts its bean and its request context around the call. */
    @FunctionalInterface
    public interface Invocation {
        /** @return what the method returned, null if nothing */
        Object call(JobMethod method, Object input, JobContext context) throws Exception;
    }

    private final JobMethod method;
    private final Invocation invocation;

    public Worker(JobMethod method, Invocation invocation) {
        this.method = method;
        this.invocation = invocation;
    }

    /** A worker on a plain object. */
    public static Worker on(Object bean, JobMethod method) {
        return new Worker(method, (called, input, context) -> called.invoke(bean, input, context));
    }

    public JobMethod method() {
        return method;
    }

    Object call(Object input, JobContext context) throws Exception {
        return invocation.call(method, input, context);
    }
}
