package io.marquee.chassis.testing;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.util.List;

/** A resource method, or its class, says who may call it; forgetting it would open the method to everyone. */
final class AccessDeclared extends ArchCondition<JavaMethod> {

    private static final List<Class<? extends Annotation>> ACCESS =
            List.of(RolesAllowed.class, PermitAll.class, DenyAll.class);

    AccessDeclared() {
        super("have @RolesAllowed, @PermitAll or @DenyAll, themselves or on their class");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        var declared = ACCESS.stream()
                .anyMatch(access ->
                        method.isAnnotatedWith(access) || method.getOwner().isAnnotatedWith(access));
        if (!declared) {
            events.add(SimpleConditionEvent.violated(method, method.getDescription() + " does not say who may call"));
        }
    }
}
