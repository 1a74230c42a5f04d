package io.marquee.sandbox.parts;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** One process of the platform: what it needs, how it is started, and how one sees that it serves. */
public interface Part {

    /** Unique in the platform, such as {@code booking-service}. */
    String name();

    /** Where it is reached, as a person would write it. */
    String address();

    /** Names of the parts that must be ready before this one is started. */
    default Set<String> needs() {
        return Set.of();
    }

    /** How long it may take from its start until it is ready, on a slow and busy machine. */
    default Duration limit() {
        return Duration.ofMinutes(10);
    }

    /** Unpacks and writes what the process needs. Doing it again changes nothing. */
    default void prepare() throws IOException, InterruptedException {}

    Command command() throws IOException;

    /**
     * Whether it serves. Asked again and again until it does.
     *
     * @throws IOException if it does not answer, which means no
     */
    boolean isReady() throws IOException, InterruptedException;

    /** What it writes to its log when it has failed for good although its process goes on, if it is so made. */
    default Optional<String> wordsOfFailure() {
        return Optional.empty();
    }

    /** What has to be done once it serves, before others may use it. Doing it again changes nothing. */
    default void complete() throws IOException, InterruptedException {}
}
