package io.marquee.sandbox.audit.books;

/**
 * A row that should have been worked on by now.
 *
 * @param database for example {@code booking_db}
 * @param id the row's
 * @param what what it is, such as the type of an event
 * @param about which aggregate or which event of the provider it is about
 * @param seconds how long it has waited
 * @param error why the last attempt failed, null if it is not known
 */
public record WaitingRow(String database, String id, String what, String about, long seconds, String error) {}
