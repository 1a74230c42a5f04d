package io.marquee.notification.delivery.entity;

import io.marquee.notification.templates.entity.Letter;
import java.util.Optional;
import java.util.UUID;

/**
 * An e-mail ready to be sent.
 *
 * @param notificationId makes the Message-ID, so that a mail that had to be sent twice is known as one
 * @param qrCode picture (PNG) that the HTML shows as {@code cid:}{@link #QR_CODE}
 */
public record Mail(UUID notificationId, String address, String name, Letter letter, Optional<byte[]> qrCode)
        implements Outgoing {

    /** Content id of the picture. */
    public static final String QR_CODE = "ticket-qr-code";

    /** Keeps address, name and text out of logs. */
    @Override
    public String toString() {
        return "Mail[" + notificationId + "]";
    }
}
