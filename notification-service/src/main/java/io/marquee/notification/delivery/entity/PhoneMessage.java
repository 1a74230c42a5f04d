package io.marquee.notification.delivery.entity;

import io.marquee.notification.recipients.entity.Channel;
import java.util.UUID;

/**
 * A short text that is ready to be sent to a phone.
 *
 * @param notificationId by which the gateway knows it again, if it had to be sent twice
 * @param channel SMS or WHATSAPP
 * @param phone number in international form (E.164)
 */
public record PhoneMessage(UUID notificationId, Channel channel, String phone, String text) implements Outgoing {

    /** Keeps number and text out of logs. */
    @Override
    public String toString() {
        return "PhoneMessage[" + notificationId + "]";
    }
}
