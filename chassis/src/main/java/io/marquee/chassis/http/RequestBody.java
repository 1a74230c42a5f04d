package io.marquee.chassis.http;

import io.marquee.chassis.errors.BusinessException;

/** The body of a request, which JAX-RS hands over as null when there is none, or when it is the word {@code null}. */
public final class RequestBody {

    private RequestBody() {}

    /** @throws BusinessException VALIDATION_ERROR if there is none */
    public static <T> T required(T body) {
        if (body == null) {
            throw BusinessException.invalid("body", "is missing");
        }
        return body;
    }
}
