package io.marquee.notification.delivery.entity;

/** A way to reach a user. */
public enum Channel {
    EMAIL
}
