package io.marquee.catalog.partners.entity;

import java.util.UUID;

/**
 * A decision about an application, and why.
 *
 * @param reason sentence for the applicant; a rejection has one, others have none
 * @param by user who decided by the API; null in Tasklist, which keeps its own record of who did what
 */
public record Verdict(Decision decision, String reason, UUID by) {

    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    /** @throws IllegalArgumentException continuing "The decision …", if something is missing or does not fit */
    public Verdict {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        if (decision == null) {
            throw new IllegalArgumentException("must be APPROVED or REJECTED");
        }
        if (decision == Decision.REJECTED && reason == null) {
            throw new IllegalArgumentException("to reject needs a reason for the applicant");
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("has a reason of more than " + LONGEST_REASON + " characters");
        }
        reason = decision == Decision.REJECTED ? reason : null;
    }
}
