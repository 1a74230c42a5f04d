package io.marquee.booking.cancellations.boundary;

import io.marquee.chassis.errors.BusinessException;

/**
 * Body of a cancellation by support.
 *
 * @param reason why, which the customer is told: 1 to 200 characters, no control characters
 */
public record SupportCancellation(String reason) {

    private static final int LONGEST = 200;

    /** @throws BusinessException VALIDATION_ERROR */
    String checkedReason() {
        var text = reason == null ? "" : reason.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw BusinessException.invalid(
                    "reason", "must say why, in at most " + LONGEST + " characters, on one line");
        }
        return text;
    }
}
