package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.UnusableEntryException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.Comparator;

/** Holds a record of an import to the same constraints as a request. */
@ApplicationScoped
public class Validation {

    private final Validator validator;

    /** For the container's proxy only. */
    protected Validation() {
        this(null);
    }

    @Inject
    public Validation(Validator validator) {
        this.validator = validator;
    }

    /** @throws UnusableEntryException naming the first field that is wrong */
    public <T> T valid(T value) {
        validator.validate(value).stream()
                .min(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .ifPresent(violation -> {
                    throw new UnusableEntryException(
                            violation.getPropertyPath().toString(),
                            violation.getMessage(),
                            violation.getInvalidValue());
                });
        return value;
    }
}
