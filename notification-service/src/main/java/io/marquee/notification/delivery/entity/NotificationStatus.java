package io.marquee.notification.delivery.entity;

/** How far a notification has come. */
public enum NotificationStatus {
    /** Written down, nothing sent yet. */
    PENDING,
    /** Handed to the mail server or gateway, whose answer is not known yet. */
    SENDING,
    /** The mail server or gateway has taken it. */
    SENT,
    /** The last attempt failed; it is repeated. */
    FAILED,
    /** The gateway will never take it, for example because there is no such number; it is not repeated. */
    REFUSED,
    /** Not sent, because the user does not want this channel, cannot be reached by it, or is deleted. */
    SKIPPED
}
