package io.marquee.booking.tickets.entity;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a ticket's QR code says, version 1, before it is signed: seven fields joined by full stops.
 *
 * <pre>MQ1.{keyId}.{ticketId}.{bookingCode}.{showId}.{start}.{seats}</pre>
 *
 * <p>Ids are the 16 bytes of the UUID in base64url without padding, the start is in seconds since 1970 (UTC), seats are
 * joined by commas. None of the fields can contain a full stop. Short, so that the code stays readable on a cheap
 * telephone; everything in it, so that a gate needs no network.
 *
 * @param keyId names the key that signed it, so that keys can be changed
 */
public record TicketText(
        String keyId, UUID ticketId, String bookingCode, UUID showId, Instant startsAt, List<String> seatIds) {

    private static final String VERSION = "MQ1";
    private static final int FIELDS = 7;

    @Override
    public String toString() {
        return String.join(
                ".",
                VERSION,
                keyId,
                shorten(ticketId),
                bookingCode,
                shorten(showId),
                Long.toString(startsAt.getEpochSecond()),
                String.join(",", seatIds));
    }

    /** @throws IllegalArgumentException if the text is not of this version, or damaged */
    public static TicketText parse(String text) {
        var fields = text.split("\\.", -1);
        if (fields.length != FIELDS || !fields[0].equals(VERSION)) {
            throw new IllegalArgumentException("is not a Marquee ticket of version " + VERSION);
        }
        return new TicketText(
                fields[1],
                lengthen(fields[2]),
                fields[3],
                lengthen(fields[4]),
                Instant.ofEpochSecond(Long.parseLong(fields[5])),
                List.of(fields[6].split(",")));
    }

    /** Which key a QR code says that it was signed by; empty if it is not of this version. Nothing is verified yet. */
    public static Optional<String> keyIdOf(String qrCodeData) {
        var fields = qrCodeData.split("\\.", -1);
        return fields.length == FIELDS + 1 && fields[0].equals(VERSION) ? Optional.of(fields[1]) : Optional.empty();
    }

    private static String shorten(UUID id) {
        var bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static UUID lengthen(String id) {
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(id));
        if (bytes.remaining() != 16) {
            throw new IllegalArgumentException("has an id of the wrong length");
        }
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
