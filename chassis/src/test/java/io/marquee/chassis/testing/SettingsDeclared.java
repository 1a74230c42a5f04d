package io.marquee.chassis.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.marquee.chassis.ratelimit.RateLimited;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Each setting that a class reads is declared in a settings.txt, and only there has it a default. */
final class SettingsDeclared extends ArchCondition<JavaClass> {

    private final Set<String> declared = DeclaredSettings.onClassPath();

    SettingsDeclared() {
        super("read settings that " + DeclaredSettings.RESOURCE + " declares");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var parameters = type.getCodeUnits().stream().flatMap(SettingsDeclared::parameters);
        Stream.<HasAnnotations<?>>concat(type.getFields().stream(), parameters)
                .flatMap(place -> place.tryGetAnnotationOfType(ConfigProperty.class).stream())
                .forEach(setting -> check(type, setting, events));
        type.getMethods().stream()
                .flatMap(method -> method.tryGetAnnotationOfType(RateLimited.class).stream())
                .forEach(limit -> checkDeclared(type, limit.value(), events));
    }

    private static Stream<JavaParameter> parameters(JavaCodeUnit unit) {
        return unit.getParameters().stream();
    }

    private void check(JavaClass type, ConfigProperty setting, ConditionEvents events) {
        checkDeclared(type, setting.name(), events);
        if (!ConfigProperty.UNCONFIGURED_VALUE.equals(setting.defaultValue())) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + " gives '" + setting.name() + "' a default outside the settings.txt"));
        }
    }

    private void checkDeclared(JavaClass type, String setting, ConditionEvents events) {
        if (!declared.contains(setting)) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + " reads the undeclared setting '" + setting + "'"));
        }
    }
}
