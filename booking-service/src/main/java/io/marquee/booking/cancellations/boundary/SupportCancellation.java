package io.marquee.booking.cancellations.boundary;

import io.marquee.chassis.errors.BusinessException;

/**
 * Body of a cancellation by support.
 *
 * @param reason why, which the customer is told
 */
public record SupportCancellation(String reason) {

    private static final int LONGEST = 200;

    /** @throws BusinessException VALIDATION_ERROR */
    String checkedReason() {
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST) {
            throw BusinessException.invalid("reason", "must say why, in at most " + LONGEST + " characters");
        }
        return reason.strip();
    }
}
