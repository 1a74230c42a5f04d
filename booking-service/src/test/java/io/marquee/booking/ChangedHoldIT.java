package io.marquee.booking;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.marquee.booking.testing.Customer;
import io.marquee.booking.testing.Rows;
import io.marquee.booking.testing.SeatLockKeys;
import io.marquee.booking.testing.StoppedRequest;
import io.marquee.chassis.testing.ApiClient.Answer;
import io.marquee.chassis.testing.ServiceArchive;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A hold gets another seat in the very moment in which that seat is sold. */
@ExtendWith(ArquillianExtension.class)
class ChangedHoldIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ArquillianResource
    URI base;

    private final UUID show = Rows.newShow();

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @Test
    void theHoldIsAsItWas() {
        var customer = new Customer(base);
        var hold = customer.hold(show, "A1", "A2");
        var id = hold.body().path("holdId").asText();

        var answer = changeWhileA3IsSold(customer, id);

        assertEquals("SEAT_LOCK_FAILED", answer.errorCode(), answer.text());
        assertEquals(
                "[\"A3\"]",
                answer.body().at("/error/details/unavailableSeatIds").toString());
        assertEquals(hold.body(), customer.get("/holds/" + id).body(), "nor does it live longer");
        assertEquals(id, SeatLockKeys.owner(show, "A1"));
        assertEquals(id, SeatLockKeys.owner(show, "A2"));
        assertNull(SeatLockKeys.owner(show, "A3"));
    }

    @Test
    void theHoldEndsIfItsFormerSeatsAreGone() {
        var customer = new Customer(base);
        var id = customer.hold(show, "A1", "A2").body().path("holdId").asText();
        var quicker = UUID.randomUUID();
        SeatLockKeys.take(show, "A1", quicker);

        var answer = changeWhileA3IsSold(customer, id);

        assertEquals("HOLD_EXPIRED", answer.errorCode(), answer.text());
        assertEquals("HOLD_EXPIRED", customer.get("/holds/" + id).errorCode());
        assertEquals(quicker.toString(), SeatLockKeys.owner(show, "A1"));
        assertNull(SeatLockKeys.owner(show, "A2"));
        assertNull(SeatLockKeys.owner(show, "A3"));
    }

    /** The service has seen that A3 is not sold, and waits for Redis, when A3 is sold. */
    private Answer changeWhileA3IsSold(Customer customer, String holdId) {
        var buyer = new Customer(base).book(show, "B5").body().path("bookingId").asText();
        await().atMost(PATIENCE).until(() -> Rows.status(buyer), "PAYMENT_PENDING"::equals);
        var before = SeatLockKeys.waiting();
        var answer = StoppedRequest.at(
                "show_snapshots",
                "select version, status from show_snapshots%",
                () -> customer.changeHold(holdId, Map.of("seatIds", List.of("A2", "A3"), "extend", true)),
                sql -> SeatLockKeys.pauseWrites(Duration.ofSeconds(5)));
        await().pollInterval(Duration.ofMillis(20)).until(() -> SeatLockKeys.waiting() > before);
        Rows.sell(show, "A3", buyer);
        SeatLockKeys.goOn();
        return answer.join();
    }
}
