package io.marquee.workers.runtime;

import io.marquee.workers.JobContext;
import io.marquee.workers.JobWorker;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** The rules that a {@link JobWorker} method keeps. */
final class WorkerSignature {

    private WorkerSignature() {}

    /** @return the time-out, which is written as text in the annotation */
    static Duration check(Method method) {
        var worker = method.getAnnotation(JobWorker.class);
        require(method, !worker.value().isBlank(), "names no job type");
        var modifiers = method.getModifiers();
        require(method, Modifier.isPublic(modifiers), "must be public");
        require(method, !Modifier.isStatic(modifiers), "must not be static");
        require(method, !Modifier.isFinal(modifiers), "must not be final, or its interceptors are left out");
        checkParameters(method);
        var result = method.getReturnType();
        require(method, result == void.class || result.isRecord(), "must return a record or nothing");
        return timeout(method, worker.timeout());
    }

    private static void checkParameters(Method method) {
        var parameters = method.getParameterTypes();
        require(method, parameters.length >= 1 && parameters[0].isRecord(), "must take a record of its variables");
        require(
                method,
                parameters.length == 1 || parameters.length == 2 && parameters[1] == JobContext.class,
                "may take a JobContext after the record, and nothing else");
    }

    private static Duration timeout(Method method, String text) {
        try {
            var timeout = Duration.parse(text);
            require(method, timeout.isPositive(), "has the time-out " + text + ", which is not positive");
            return timeout;
        } catch (DateTimeParseException e) {
            throw mistake(method, "has the time-out '" + text + "', which is no ISO 8601 duration such as PT10S");
        }
    }

    private static void require(Method method, boolean rule, String mistake) {
        if (!rule) {
            throw mistake(method, mistake);
        }
    }

    private static InvalidWorkerException mistake(Method method, String mistake) {
        return new InvalidWorkerException(
                "@JobWorker method " + method.getDeclaringClass().getName() + "." + method.getName() + " " + mistake);
    }
}
