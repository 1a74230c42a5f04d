package io.marquee.booking.checkins.boundary;

import io.marquee.booking.checkins.entity.Admission;
import io.marquee.booking.checkins.entity.CheckIn;
import io.marquee.booking.seats.entity.ShowSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An admission, as the gate shows it.
 *
 * @param gate null if the gate has no name
 * @param recordedAt when this service learned of it
 */
public record CheckInView(
        UUID checkInId,
        String status,
        String bookingCode,
        List<String> seats,
        ShowSummary show,
        String gate,
        Instant scannedAt,
        Instant recordedAt) {

    private static final String ADMITTED = "ADMITTED";

    static CheckInView of(Admission admission) {
        CheckIn checkIn = admission.checkIn();
        return new CheckInView(
                checkIn.id(),
                ADMITTED,
                admission.booking().code(),
                admission.booking().seatIds(),
                ShowSummary.of(admission.show()),
                checkIn.gate().orElse(null),
                checkIn.scannedAt(),
                checkIn.recordedAt());
    }
}
