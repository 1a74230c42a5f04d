package io.marquee.system.death;

/**
 * A step that is cut off.
 *
 * @param table which its effect is written to, null if there is no such effect
 * @param condition which row of it, as {@code new}
 * @param begin what makes the process come to this step
 * @param jobs how many jobs of this type the service does after its death, because of all steps of the test together
 */
public record Step(String jobType, String table, String condition, Runnable begin, int jobs) {

    /** One that is done once more after the death, and by nobody else. */
    public Step(String jobType, String table, String condition, Runnable begin) {
        this(jobType, table, condition, begin, 1);
    }
}
