package io.marquee.sandbox.audit;

import io.marquee.sandbox.audit.books.Booking;
import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.Cancellation;
import io.marquee.sandbox.audit.books.Payment;
import io.marquee.sandbox.audit.books.ProcessInstance;
import io.marquee.sandbox.audit.books.ProviderPayment;
import io.marquee.sandbox.audit.books.Refund;
import io.marquee.sandbox.audit.books.SeatLock;
import io.marquee.sandbox.audit.books.SoldSeat;
import io.marquee.sandbox.audit.books.WaitingRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Books that a test writes itself. At the beginning one confirmed booking of seats A1 and A2 with all that belongs to it. */
public final class FixedBooks implements Books {

    public static final UUID SHOW = UUID.randomUUID();
    public static final UUID BOOKING = UUID.randomUUID();
    public static final UUID PAYMENT = UUID.randomUUID();
    public static final BigDecimal PRICE = new BigDecimal("415.30");

    private final List<Booking> bookings = new ArrayList<>(List.of(booking("CONFIRMED")));
    private final List<SoldSeat> soldSeats =
            new ArrayList<>(List.of(new SoldSeat(SHOW, "A1", BOOKING), new SoldSeat(SHOW, "A2", BOOKING)));
    private final List<Cancellation> cancellations = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>(List.of(payment("SUCCEEDED", PRICE, BigDecimal.ZERO)));
    private final List<Refund> refunds = new ArrayList<>();
    private final List<ProviderPayment> atProviders = new ArrayList<>(List.of(atProvider(PRICE, BigDecimal.ZERO)));
    private final List<SeatLock> locks = new ArrayList<>();
    private final Set<String> holds = new HashSet<>();
    private final List<ProcessInstance> activeProcesses = new ArrayList<>();
    private final List<WaitingRow> unpublished = new ArrayList<>();
    private final List<WaitingRow> unapplied = new ArrayList<>();

    public static Booking booking(String status) {
        return booking(BOOKING, status, null);
    }

    public static Booking booking(UUID id, String status, String previousStatus) {
        return new Booking(id, "BKTEST0001", status, previousStatus, SHOW, PRICE, "INR", 1L, List.of("A1", "A2"), true);
    }

    public static Payment payment(String status, BigDecimal paid, BigDecimal refunded) {
        return new Payment(PAYMENT, BOOKING, "stripe", "pi_1", status, paid, "INR", refunded);
    }

    public static ProviderPayment atProvider(BigDecimal captured, BigDecimal refunded) {
        return new ProviderPayment("stripe", "pi_1", PAYMENT, captured, refunded, "INR");
    }

    /** Asked for a moment ago. */
    public static Refund refund(BigDecimal amount, String status) {
        return refund(amount, status, Duration.ofSeconds(1));
    }

    public static Refund refund(BigDecimal amount, String status, Duration age) {
        return new Refund(UUID.randomUUID(), PAYMENT, amount, status, age);
    }

    @Override
    public List<Booking> bookings() {
        return bookings;
    }

    @Override
    public List<SoldSeat> soldSeats() {
        return soldSeats;
    }

    @Override
    public List<Cancellation> cancellations() {
        return cancellations;
    }

    @Override
    public List<Payment> payments() {
        return payments;
    }

    @Override
    public List<Refund> refunds() {
        return refunds;
    }

    @Override
    public List<ProviderPayment> atProviders() {
        return atProviders;
    }

    @Override
    public List<SeatLock> locks() {
        return locks;
    }

    @Override
    public Set<String> holds() {
        return holds;
    }

    @Override
    public List<ProcessInstance> activeProcesses() {
        return activeProcesses;
    }

    @Override
    public List<WaitingRow> unpublished() {
        return unpublished;
    }

    @Override
    public List<WaitingRow> unapplied() {
        return unapplied;
    }
}
