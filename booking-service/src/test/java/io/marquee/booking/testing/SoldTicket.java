package io.marquee.booking.testing;

import static org.awaitility.Awaitility.await;

import io.marquee.chassis.testing.ApiClient.Answer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A ticket that a customer has bought, in the way that customers do. */
public record SoldTicket(Customer customer, String bookingId, UUID showId, UUID partnerId, String code) {

    /** For a free booking of the seats, of a show that begins tomorrow. */
    public static SoldTicket buy(URI base, UUID showId, String... seats) {
        var customer = new Customer(base);
        var bookingId = customer.bookWith("FREE", showId, seats)
                .body()
                .path("bookingId")
                .asText();
        Answer booking = await("booking " + bookingId + " is confirmed")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> customer.booking(bookingId),
                        answer -> answer.body().path("status").asText().equals("CONFIRMED"));
        var partner = Rows.texts("select snapshot ->> 'partnerId' from show_snapshots where show_id = ?", showId)
                .get(0);
        return new SoldTicket(
                customer,
                bookingId,
                showId,
                UUID.fromString(partner),
                booking.body().path("ticket").path("qrCodeData").asText());
    }

    /** The catalog moves the show: to the next hours, so that it can be entered, or into the past. */
    public SoldTicket showBetween(Instant start, Instant end) {
        moveShow(showId, start, end);
        return this;
    }

    /** The same for a show of which no ticket is sold yet. */
    public static void moveShow(UUID showId, Instant start, Instant end) {
        Rows.execute(
                "update show_snapshots set version = version + 1, starts_at = cast(? as timestamptz), snapshot = snapshot"
                        + " || jsonb_build_object('version', version + 1, 'startsAt', cast(? as text),"
                        + " 'endsAt', cast(? as text)) where show_id = ?",
                start.toString(),
                start.toString(),
                end.toString(),
                showId);
    }

    /** The show begins in half an hour. */
    public SoldTicket showSoon() {
        var start = Instant.now().plusSeconds(1800);
        return showBetween(start, start.plusSeconds(5400));
    }
}
