package io.marquee.booking.checkins.control;

import io.marquee.booking.checkins.entity.Admission;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import java.util.LinkedHashMap;

/** How the person at the door is told that somebody has come in by this ticket before. */
public final class RepeatedTicket {

    private RepeatedTicket() {}

    /** @param admission one that was not the first */
    public static BusinessException of(Admission admission) {
        var first = admission.checkIn();
        var gate = first.gate();
        var details = new LinkedHashMap<String, Object>();
        details.put("bookingCode", admission.booking().code());
        details.put("seats", admission.booking().seatIds());
        details.put("admittedAt", first.scannedAt());
        gate.ifPresent(name -> details.put("gate", name));
        return new BusinessException(
                ErrorCode.ALREADY_ADMITTED,
                "This ticket was used already, at " + LocalTimes.of(admission.show(), first.scannedAt())
                        + gate.map(name -> ", gate " + name).orElse("") + ".",
                details);
    }
}
