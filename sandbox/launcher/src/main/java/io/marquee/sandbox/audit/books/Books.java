package io.marquee.sandbox.audit.books;

import java.util.List;
import java.util.Set;

/**
 * What the parts of the platform say, read at about the same time. They are read one after the other while bookings go
 * on, so a difference between two of them counts only if it stays.
 */
public interface Books {

    List<Booking> bookings() throws CouldNotLook;

    List<SoldSeat> soldSeats() throws CouldNotLook;

    List<Cancellation> cancellations() throws CouldNotLook;

    List<Payment> payments() throws CouldNotLook;

    List<Refund> refunds() throws CouldNotLook;

    /** Of all providers, also those that were never paid. */
    List<ProviderPayment> atProviders() throws CouldNotLook;

    List<SeatLock> locks() throws CouldNotLook;

    /** Ids of the holds that are in Redis. */
    Set<String> holds() throws CouldNotLook;

    List<ProcessInstance> activeProcesses() throws CouldNotLook;

    /** Outbox rows of all services that have waited for longer than {@link #PATIENCE_SECONDS}. */
    List<WaitingRow> unpublished() throws CouldNotLook;

    /** Stored webhooks that have waited for longer than {@link #PATIENCE_SECONDS}. */
    List<WaitingRow> unapplied() throws CouldNotLook;

    /** How long a message may wait in the normal course of things. */
    int PATIENCE_SECONDS = 60;
}
