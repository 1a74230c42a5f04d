package io.marquee.chassis.errors;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Bean Validation failures, each with the field's path as the caller wrote it. */
@Provider
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException e) {
        var violations = e.getConstraintViolations().stream()
                .map(v -> new Violation(field(v), v.getMessage()))
                .sorted(Comparator.comparing(Violation::field))
                .toList();
        return ErrorBody.response(BusinessException.invalid(violations));
    }

    /** The path without the resource method's own name and, for a request body, without the parameter's. */
    private static String field(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD)
                .toList();
        var properties = nodes.stream().anyMatch(node -> node.getKind() == ElementKind.PROPERTY);
        var path = nodes.stream()
                .filter(node -> !properties || node.getKind() != ElementKind.PARAMETER)
                .map(ConstraintViolationMapper::name)
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path.replace(".[", "[");
    }

    private static String name(Path.Node node) {
        var index = node.getIndex() == null ? "" : "[" + node.getIndex() + "]";
        return switch (node.getKind()) {
            case CONTAINER_ELEMENT -> index;
            default -> index.isEmpty() ? node.getName() : index + "." + node.getName();
        };
    }
}
