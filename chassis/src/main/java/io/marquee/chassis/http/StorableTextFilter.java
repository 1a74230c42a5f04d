package io.marquee.chassis.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * Refuses texts that no database can store before anything is done with them: in the path, the query, a form and a body that
 * is read into a record. After authorisation and rate limits, before idempotency.
 */
@Provider
@Priority(Priorities.USER - 500)
public class StorableTextFilter implements ContainerRequestFilter, ReaderInterceptor {

    @Override
    public void filter(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        check(uri.getPathParameters());
        check(uri.getQueryParameters());
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.proceed();
        if (body instanceof Form form) {
            check(form.asMap());
        } else {
            new StorableText().check("", body).orFail();
        }
        return body;
    }

    private static void check(MultivaluedMap<String, String> parameters) {
        var texts = new StorableText();
        parameters.forEach((name, values) -> values.forEach(value -> texts.check(name, value)));
        texts.orFail();
    }
}
