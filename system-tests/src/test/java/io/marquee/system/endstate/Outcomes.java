package io.marquee.system.endstate;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.system.platform.Answer;
import io.marquee.system.platform.AtOnce;
import io.marquee.system.platform.Ledger;
import io.marquee.system.platform.Users.Customer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Watches the bookings of a test until each has ended, in the customer's app and in the provider's books. */
public final class Outcomes {

    private static final int IN_MINOR_UNITS = 100;

    private record Made(Customer customer, String bookingId, String showId, List<String> seats) {}

    private final Map<String, Made> bookings = new ConcurrentHashMap<>();
    private final Map<String, Long> promisedRefunds = new ConcurrentHashMap<>();

    public void add(Customer customer, String bookingId, String showId, String... seats) {
        bookings.put(bookingId, new Made(customer, bookingId, showId, List.of(seats)));
    }

    /** A booking was cancelled; what the answer promises to give back need not be all. */
    public void cancelled(String bookingId, Answer answer) {
        var amount = answer.body().at("/refund/amount");
        if (amount.isNumber()) {
            promisedRefunds.put(bookingId, minorUnits(amount));
        }
    }

    /** How the bookings have ended, as soon as all have; those that have not when the time is over are among them. */
    public List<BookingEnd> await(Duration atMost) {
        var seen = new ArrayList<BookingEnd>();
        try {
            Awaitility.await("all bookings have ended")
                    .atMost(atMost)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        look(seen);
                        return seen.stream().allMatch(BookingEnd::isSettled);
                    });
        } catch (ConditionTimeoutException e) {
            look(seen);
        }
        return List.copyOf(seen);
    }

    /** Where the platform's own books differ from the provider's. */
    public List<String> bookkeepingDifferences() {
        var ledger = Ledger.now();
        return AtOnce.forEach(List.copyOf(bookings.values()), made -> bookkeepingDifferences(made, ledger)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> bookkeepingDifferences(Made made, Ledger ledger) {
        var wrong = new ArrayList<String>();
        var payments = made.customer().api().get("/payments?limit=100").expect(200);
        for (var payment : payments.body().path("items")) {
            var sums = ledger.of(payment.path("bookingId").asText());
            var ours =
                    new Ledger.Sums(minorUnits(payment.path("paidAmount")), minorUnits(payment.path("refundedAmount")));
            if (payment.path("bookingId").asText().equals(made.bookingId()) && !ours.equals(sums)) {
                wrong.add("Booking " + made.bookingId() + ": we have " + ours + ", the provider " + sums);
            }
        }
        return wrong;
    }

    private void look(List<BookingEnd> seen) {
        var before = Map.copyOf(settled(seen));
        var ledger = Ledger.now();
        var now = AtOnce.forEach(
                List.copyOf(bookings.values()),
                made -> before.containsKey(made.bookingId()) ? before.get(made.bookingId()) : end(made, ledger));
        seen.clear();
        seen.addAll(now);
    }

    private static Map<String, BookingEnd> settled(List<BookingEnd> seen) {
        return seen.stream()
                .filter(BookingEnd::isSettled)
                .collect(java.util.stream.Collectors.toMap(BookingEnd::bookingId, end -> end));
    }

    private BookingEnd end(Made made, Ledger ledger) {
        var booking = made.customer().api().get("/bookings/" + made.bookingId()).expect(200);
        var price = minorUnits(booking.body().at("/pricing/total"));
        var sums = ledger.of(made.bookingId());
        var promised = promisedRefunds.getOrDefault(made.bookingId(), sums.captured());
        return new BookingEnd(
                made.bookingId(),
                booking.text("status"),
                made.seats().stream().map(seat -> made.showId() + "/" + seat).toList(),
                price,
                sums.captured(),
                sums.refunded(),
                sums.captured() - promised);
    }

    private static long minorUnits(JsonNode amount) {
        return Math.round(amount.asDouble() * IN_MINOR_UNITS);
    }
}
