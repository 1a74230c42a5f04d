package io.marquee.chassis.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls that the JAX-RS resources of a service answer. */
final class ResourceCalls {

    private ResourceCalls() {}

    static Set<String> in(String packageName) {
        return of(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packageName));
    }

    static Set<String> of(JavaClasses classes) {
        var base = applicationPath(classes);
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream().flatMap(method -> call(base, type, method).stream()))
                .collect(Collectors.toSet());
    }

    private static String applicationPath(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.tryGetAnnotationOfType(ApplicationPath.class).stream())
                .map(ApplicationPath::value)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No class has @ApplicationPath"));
    }

    private static Optional<String> call(String base, JavaClass type, JavaMethod method) {
        return Stream.of(method.reflect().getAnnotations())
                .flatMap(annotation ->
                        Optional.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)).stream())
                .map(HttpMethod::value)
                .findFirst()
                .map(verb -> verb + " " + segment(base) + segment(path(type)) + segment(path(method)))
                .map(OpenApiCheck::normal);
    }

    private static String path(JavaClass type) {
        return type.getAnnotationOfType(Path.class).value();
    }

    private static String path(JavaMethod method) {
        return method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }

    /** The path with one slash before it and none behind, nothing for an empty one. */
    private static String segment(String path) {
        var bare = path.replaceAll("^/+|/+$", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }
}
