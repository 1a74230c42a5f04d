package io.marquee.chassis.idempotency;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method whose callers may repeat a request without repeating its effect, by the header {@code
 * Idempotency-Key}. The same key and body get the first answer again; see the REST contract.
 *
 * <p>The method makes its resource with {@link Idempotency#resourceId()}: after a crash in the middle the next attempt
 * is given the same id, and finds what the first one made. On a type it only binds the filter that does this.
 */
@Documented
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** Whether a request without a key is refused. */
    boolean required() default false;

    /**
     * Whether the body has a secret that people choose, such as a password. Then its digest depends on a secret of the
     * service, so that nobody who reads the table can try passwords out.
     */
    boolean secret() default false;
}
