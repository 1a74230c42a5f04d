package io.marquee.sandbox.audit.live;

import io.marquee.sandbox.audit.books.Booking;
import io.marquee.sandbox.audit.books.Cancellation;
import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.audit.books.SoldSeat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What booking_db has. */
record BookingRows(Rows rows) {

    private static final String BOOKINGS = """
            select b.id, b.code, b.status, b.previous_status, b.show_id, b.process_instance_key,
                   (b.pricing ->> 'total')::numeric as total, b.pricing ->> 'currency' as currency,
                   array(select seat_id from booking_seats s where s.booking_id = b.id order by place) as seats,
                   exists (select 1 from tickets t where t.booking_id = b.id) as has_ticket
            from bookings b
            """;

    List<Booking> bookings() throws CouldNotLook {
        return rows.read(BOOKINGS, BookingRows::booking);
    }

    List<SoldSeat> soldSeats() throws CouldNotLook {
        return rows.read(
                "select show_id, seat_id, booking_id from sold_seats",
                row -> new SoldSeat(
                        row.getObject("show_id", UUID.class),
                        row.getString("seat_id"),
                        row.getObject("booking_id", UUID.class)));
    }

    List<Cancellation> cancellations() throws CouldNotLook {
        return rows.read(
                "select booking_id, refund_amount from cancellations",
                row -> new Cancellation(row.getObject("booking_id", UUID.class), row.getBigDecimal("refund_amount")));
    }

    private static Booking booking(ResultSet row) throws SQLException {
        return new Booking(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("status"),
                row.getString("previous_status"),
                row.getObject("show_id", UUID.class),
                row.getBigDecimal("total"),
                row.getString("currency"),
                row.getObject("process_instance_key", Long.class),
                List.of((String[]) row.getArray("seats").getArray()),
                row.getBoolean("has_ticket"));
    }
}
