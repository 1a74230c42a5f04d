package io.marquee.notification.delivery.entity;

/** How far a notification has come. */
public enum NotificationStatus {
    /** Written down, nothing sent yet. */
    PENDING,
    /** Handed to the mail server, whose answer is not known yet. */
    SENDING,
    /** The mail server has taken it. */
    SENT,
    /** The last attempt failed; it is repeated. */
    FAILED,
    /** Not sent, because the user does not want this channel or is deleted. */
    SKIPPED
}
