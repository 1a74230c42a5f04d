package io.marquee.sandbox.audit.checks;

import io.marquee.sandbox.audit.Check;
import io.marquee.sandbox.audit.Difference;
import io.marquee.sandbox.audit.books.Booking;
import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.audit.books.SoldSeat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A sold seat belongs to one booking, and that one is confirmed or completed. */
public final class SoldSeatsHaveAConfirmedBooking implements Check {

    @Override
    public String promise() {
        return "every sold seat has exactly one confirmed booking";
    }

    @Override
    public List<Difference> differences(Books books) throws CouldNotLook {
        var bookings = Bookings.of(books);
        var differences = new ArrayList<Difference>();
        books.soldSeats().stream()
                .filter(seat ->
                        bookings.find(seat.bookingId()).filter(Booking::isSold).isEmpty())
                .forEach(seat -> differences.add(withoutSale(seat, bookings)));
        books.soldSeats().stream()
                .collect(Collectors.groupingBy(
                        seat -> Map.of("showId", seat.showId().toString(), "seatId", seat.seatId())))
                .forEach((ids, sales) -> {
                    if (sales.size() > 1) {
                        differences.add(soldTwice(ids, sales, bookings));
                    }
                });
        return differences;
    }

    private static Difference withoutSale(SoldSeat seat, Bookings bookings) {
        var booking = bookings.find(seat.bookingId());
        return new Difference(
                Map.of(
                        "bookingId",
                        seat.bookingId().toString(),
                        "showId",
                        seat.showId().toString(),
                        "seatId",
                        seat.seatId()),
                "Seat %s of show %s is sold to a booking that is not confirmed: %s is %s."
                        .formatted(
                                seat.seatId(),
                                seat.showId(),
                                bookings.name(seat.bookingId()),
                                booking.map(Booking::status).orElse("missing")));
    }

    private static Difference soldTwice(Map<String, String> ids, List<SoldSeat> sales, Bookings bookings) {
        return new Difference(
                ids,
                "Seat %s of show %s is sold %d times: %s."
                        .formatted(
                                ids.get("seatId"),
                                ids.get("showId"),
                                sales.size(),
                                sales.stream()
                                        .map(sale -> bookings.name(sale.bookingId()))
                                        .collect(Collectors.joining(" and "))));
    }
}
