package io.marquee.sandbox.audit.checks;

import io.marquee.sandbox.audit.Check;
import io.marquee.sandbox.audit.Difference;
import io.marquee.sandbox.audit.books.Booking;
import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.audit.books.SoldSeat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The seats of a confirmed or completed booking are sold to it, all of them and no others. */
public final class ConfirmedBookingsHaveTheirSeats implements Check {

    @Override
    public String promise() {
        return "every confirmed booking has its sold seats";
    }

    @Override
    public List<Difference> differences(Books books) throws CouldNotLook {
        var sold = new HashSet<>(books.soldSeats());
        var differences = new ArrayList<Difference>();
        for (var booking : books.bookings()) {
            var missing = booking.seats().stream()
                    .filter(seat -> !sold.contains(new SoldSeat(booking.showId(), seat, booking.id())))
                    .toList();
            if (booking.isSold() && !missing.isEmpty()) {
                differences.add(new Difference(
                        Map.of("bookingId", booking.id().toString(), "seatIds", String.join(",", missing)),
                        "%s is %s, but %s not sold to it in show %s."
                                .formatted(booking.name(), booking.status(), seats(missing), booking.showId())));
            }
        }
        differences.addAll(beyond(sold, Bookings.of(books)));
        return differences;
    }

    private static List<Difference> beyond(Set<SoldSeat> sold, Bookings bookings) {
        return sold.stream()
                .filter(seat -> bookings.find(seat.bookingId())
                        .filter(booking -> booking.isSold() && !has(booking, seat))
                        .isPresent())
                .map(seat -> new Difference(
                        Map.of("bookingId", seat.bookingId().toString(), "seatId", seat.seatId()),
                        "Seat %s of show %s is sold to %s, which never asked for it."
                                .formatted(seat.seatId(), seat.showId(), bookings.name(seat.bookingId()))))
                .toList();
    }

    private static boolean has(Booking booking, SoldSeat seat) {
        return booking.showId().equals(seat.showId()) && booking.seats().contains(seat.seatId());
    }

    private static String seats(List<String> seats) {
        return seats.size() == 1 ? "seat " + seats.getFirst() + " is" : "seats " + String.join(", ", seats) + " are";
    }
}
