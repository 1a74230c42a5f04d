package io.marquee.sandbox.audit.books;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A booking as booking_db has it.
 *
 * @param code by which people know it
 * @param previousStatus null if it never had another
 * @param total null until it is priced
 * @param currency null until it is priced
 * @param processInstance key of the process instance that leads it, null until that has begun
 * @param seats in the order of their names
 */
public record Booking(
        UUID id,
        String code,
        String status,
        String previousStatus,
        UUID showId,
        BigDecimal total,
        String currency,
        Long processInstance,
        List<String> seats,
        boolean hasTicket) {

    private static final Set<String> OPEN = Set.of("INITIATED", "SEATS_LOCKED", "PAYMENT_PENDING");
    private static final Set<String> SOLD = Set.of("CONFIRMED", "COMPLETED");

    /** It may still become a ticket. */
    public boolean isOpen() {
        return OPEN.contains(status);
    }

    /** Its seats are sold to it. */
    public boolean isSold() {
        return SOLD.contains(status);
    }

    /** It had its ticket once, so that the refund policy says what goes back. */
    public boolean isCancelledAfterSale() {
        return status.equals("CANCELLED") && "CONFIRMED".equals(previousStatus);
    }

    public boolean isFree() {
        return total != null && total.signum() == 0;
    }

    /** As a person would call it, with the id for looking it up. */
    public String name() {
        return "Booking " + code + " (" + id + ")";
    }
}
