package io.marquee.workers.container;

import io.marquee.workers.JobWorker;
import io.marquee.workers.runtime.InvalidWorkerException;
import io.marquee.workers.runtime.JobMethod;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the {@link JobWorker} methods of a service's beans; one that is written wrongly stops the deployment. */
public class WorkersExtension implements Extension {

    private final Map<String, BeanMethod> byType = new TreeMap<>();

    /** A worker's method and the bean that has it. */
    record BeanMethod(Bean<?> bean, JobMethod method) {}

    <T> void find(@Observes ProcessManagedBean<T> event) {
        event.getAnnotatedBeanClass().getMethods().stream()
                .filter(method -> method.isAnnotationPresent(JobWorker.class))
                .forEach(method -> {
                    try {
                        add(event.getBean(), JobMethod.of(method.getJavaMember()));
                    } catch (InvalidWorkerException e) {
                        event.addDefinitionError(new DefinitionException(e.getMessage(), e));
                    }
                });
    }

    List<BeanMethod> methods() {
        return List.copyOf(byType.values());
    }

    private void add(Bean<?> bean, JobMethod method) {
        var other = byType.putIfAbsent(method.type(), new BeanMethod(bean, method));
        if (other != null) {
            throw new DefinitionException("Two workers for one job type: " + other.method() + " and " + method);
        }
    }
}
