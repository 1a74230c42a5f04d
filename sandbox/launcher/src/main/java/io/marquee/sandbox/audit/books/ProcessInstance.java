package io.marquee.sandbox.audit.books;

/**
 * An active instance of the process {@code booking}, as Operate shows it.
 *
 * @param bookingId null if the instance does not carry one
 * @param incident whether it waits for support
 */
public record ProcessInstance(long key, String bookingId, boolean incident) {}
