package io.marquee.chassis.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.regex.Pattern;

/** Of Marquee's code, a class of a service uses its own service's, the chassis and the worker runtime only. */
final class OwnService extends ArchCondition<JavaClass> {

    private static final Pattern SERVICE = Pattern.compile("io\\.marquee\\.([^.]+).*");
    private static final Set<String> SHARED = Set.of("chassis", "workers");

    OwnService() {
        super("know no other service");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var own = service(type);
        type.getDirectDependenciesFromSelf().forEach(dependency -> {
            var other = service(dependency.getTargetClass());
            if (!other.isEmpty() && !other.equals(own) && !SHARED.contains(other)) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        });
    }

    private static String service(JavaClass type) {
        var name = SERVICE.matcher(type.getPackageName());
        return name.matches() ? name.group(1) : "";
    }
}
