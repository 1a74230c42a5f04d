package io.marquee.booking.checkins.boundary;

import io.marquee.booking.checkins.entity.Scan;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.Violation;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Body of a check-in.
 *
 * @param qrCodeData what the scanner has read
 * @param gate name of the gate, may be absent
 * @param showId the only show that the gate lets in, may be absent
 * @param scannedAt when a gate without a network has let somebody in, with offset; absent if it asks now
 */
public record NewCheckIn(String qrCodeData, String gate, String showId, String scannedAt) {

    /** More than any ticket of a hundred seats has. */
    private static final int LONGEST_CODE = 2000;

    private static final Pattern GATE = Pattern.compile("[^\\p{Cntrl}]{1,40}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Clocks of gates differ a little; a scan from so near a future counts as of now. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    /**
     * @param uploadWithin how old an uploaded scan may be
     * @throws BusinessException VALIDATION_ERROR that names every wrong field at once
     */
    Scan toScan(UUID id, Instant now, Duration uploadWithin) {
        var violations = new ArrayList<Violation>();
        if (qrCodeData == null || qrCodeData.isBlank() || qrCodeData.length() > LONGEST_CODE) {
            violations.add(new Violation("qrCodeData", "must be the text of the ticket's QR code"));
        }
        if (gate != null && !GATE.matcher(gate).matches()) {
            violations.add(new Violation("gate", "must be a name of 1 to 40 characters"));
        }
        if (showId != null && !UUID_FORM.matcher(showId).matches()) {
            violations.add(new Violation("showId", "must be the id of a show"));
        }
        var at = scannedAt == null ? now : scanned(now, uploadWithin, violations);
        if (!violations.isEmpty()) {
            throw BusinessException.invalid(violations);
        }
        return new Scan(
                id,
                qrCodeData.strip(),
                gate,
                at.truncatedTo(ChronoUnit.MILLIS),
                scannedAt != null,
                showId == null ? null : UUID.fromString(showId));
    }

    private Instant scanned(Instant now, Duration uploadWithin, List<Violation> violations) {
        try {
            var at = OffsetDateTime.parse(scannedAt).toInstant();
            if (at.isAfter(now.plus(CLOCK_SKEW))) {
                violations.add(new Violation("scannedAt", "must not be in the future"));
            } else if (at.isBefore(now.minus(uploadWithin))) {
                violations.add(new Violation("scannedAt", "must not be longer ago than " + uploadWithin));
            }
            return at.isAfter(now) ? now : at;
        } catch (DateTimeException e) {
            violations.add(new Violation("scannedAt", "must be a time with offset such as 2026-11-21T19:12:00+05:30"));
            return now;
        }
    }
}
