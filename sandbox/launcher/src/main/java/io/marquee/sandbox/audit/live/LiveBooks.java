package io.marquee.sandbox.audit.live;

import io.marquee.sandbox.audit.books.Booking;
import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.Cancellation;
import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.audit.books.Payment;
import io.marquee.sandbox.audit.books.ProcessInstance;
import io.marquee.sandbox.audit.books.ProviderPayment;
import io.marquee.sandbox.audit.books.Refund;
import io.marquee.sandbox.audit.books.SeatLock;
import io.marquee.sandbox.audit.books.SoldSeat;
import io.marquee.sandbox.audit.books.WaitingRow;
import io.marquee.sandbox.parts.Plan;
import io.marquee.sandbox.parts.ServicePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The books of a running platform, each read once, when it is first asked for. */
public final class LiveBooks implements Books {

    private final Once<List<Booking>> bookings;
    private final Once<List<SoldSeat>> soldSeats;
    private final Once<List<Cancellation>> cancellations;
    private final Once<List<Payment>> payments;
    private final Once<List<Refund>> refunds;
    private final Once<List<ProviderPayment>> atProviders;
    private final Once<List<SeatLock>> locks;
    private final Once<Set<String>> holds;
    private final Once<List<ProcessInstance>> activeProcesses;
    private final Once<List<WaitingRow>> unpublished;
    private final Once<List<WaitingRow>> unapplied;

    public LiveBooks(Plan plan) {
        var booking = new BookingRows(new Rows(plan, "booking-service"));
        var payment = new PaymentRows(new Rows(plan, "payment-service"));
        var redis = new RedisKeys(plan);
        bookings = new Once<>(booking::bookings);
        soldSeats = new Once<>(booking::soldSeats);
        cancellations = new Once<>(booking::cancellations);
        payments = new Once<>(payment::payments);
        refunds = new Once<>(payment::refunds);
        unapplied = new Once<>(payment::unapplied);
        atProviders = new Once<>(new ProviderListing(plan)::payments);
        locks = new Once<>(redis::locks);
        holds = new Once<>(redis::holds);
        activeProcesses = new Once<>(() -> new ActiveProcesses(plan).of(bookings()));
        unpublished = new Once<>(() -> unpublished(plan));
    }

    private static List<WaitingRow> unpublished(Plan plan) throws CouldNotLook {
        var all = new ArrayList<WaitingRow>();
        for (var service : ServicePart.NAMES) {
            all.addAll(new OutboxRows(new Rows(plan, service)).unpublished());
        }
        return all;
    }

    @Override
    public List<Booking> bookings() throws CouldNotLook {
        return bookings.get();
    }

    @Override
    public List<SoldSeat> soldSeats() throws CouldNotLook {
        return soldSeats.get();
    }

    @Override
    public List<Cancellation> cancellations() throws CouldNotLook {
        return cancellations.get();
    }

    @Override
    public List<Payment> payments() throws CouldNotLook {
        return payments.get();
    }

    @Override
    public List<Refund> refunds() throws CouldNotLook {
        return refunds.get();
    }

    @Override
    public List<ProviderPayment> atProviders() throws CouldNotLook {
        return atProviders.get();
    }

    @Override
    public List<SeatLock> locks() throws CouldNotLook {
        return locks.get();
    }

    @Override
    public Set<String> holds() throws CouldNotLook {
        return holds.get();
    }

    @Override
    public List<ProcessInstance> activeProcesses() throws CouldNotLook {
        return activeProcesses.get();
    }

    @Override
    public List<WaitingRow> unpublished() throws CouldNotLook {
        return unpublished.get();
    }

    @Override
    public List<WaitingRow> unapplied() throws CouldNotLook {
        return unapplied.get();
    }
}
