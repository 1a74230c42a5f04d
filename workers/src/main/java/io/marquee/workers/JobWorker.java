package io.marquee.workers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a public method of a CDI bean the worker of one job type of the process models.
 *
 * <p>The method takes one record, whose components name the variables that the job needs, and may take a {@link
 * JobContext} after it. It returns a record, whose components become variables of the process, or nothing. A method that
 * is written otherwise stops the deployment.
 *
 * <p>Jobs are delivered at least once: the second run of a method for the same job must have the effect of the first.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface JobWorker {

    /** The job type in the model. */
    String value();

    /** How long the engine waits for this job before it gives it to another worker; an ISO 8601 duration. */
    String timeout() default "PT10S";

    /**
     * Codes of the business exceptions that the model catches. One of these becomes a BPMN error; any other business
     * exception is an incident at once, because no retry can change it.
     */
    String[] errors() default {};
}
