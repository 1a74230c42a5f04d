package io.marquee.notification.delivery.entity;

import java.util.UUID;

/** A notification that is written, addressed, and ready to leave by its channel. */
public sealed interface Outgoing permits Mail, PhoneMessage {

    UUID notificationId();
}
