package io.marquee.workers.runtime;

import io.marquee.workers.JobContext;
import io.marquee.workers.JobWorker;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A {@link JobWorker} method: what the engine must know of it, and how it is called. */
public final class JobMethod {

    /** Fetched for every job: they say in the log what the job is about, and go on with what it causes. */
    private static final List<String> ALWAYS = List.of("correlationId", "traceparent", "bookingId");

    private final Method method;
    private final JobWorker worker;
    private final Duration timeout;

    private JobMethod(Method method) {
        this.method = method;
        this.worker = method.getAnnotation(JobWorker.class);
        this.timeout = WorkerSignature.check(method);
        this.method.setAccessible(true);
    }

    /** @throws InvalidWorkerException if the method cannot be a worker */
    public static JobMethod of(Method method) {
        return new JobMethod(method);
    }

    /** The job type in the model. */
    public String type() {
        return worker.value();
    }

    Duration timeout() {
        return timeout;
    }

    Class<?> input() {
        return method.getParameterTypes()[0];
    }

    boolean expects(String errorCode) {
        return Set.of(worker.errors()).contains(errorCode);
    }

    List<String> variables() {
        var components = Arrays.stream(input().getRecordComponents()).map(RecordComponent::getName);
        return Stream.concat(components, ALWAYS.stream()).distinct().toList();
    }

    /** Calls the method and throws what it throws. */
    public Object invoke(Object bean, Object input, JobContext context) throws Exception {
        var arguments = method.getParameterCount() == 2 ? new Object[] {input, context} : new Object[] {input};
        try {
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public String toString() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + " for " + type();
    }
}
