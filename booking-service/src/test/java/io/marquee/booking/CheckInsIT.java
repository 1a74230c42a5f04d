package io.marquee.booking;

import static io.marquee.chassis.testing.Rivals.atOnce;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.booking.testing.Customer;
import io.marquee.booking.testing.Gate;
import io.marquee.booking.testing.Rows;
import io.marquee.booking.testing.ServiceSettings;
import io.marquee.booking.testing.SoldTicket;
import io.marquee.chassis.security.Roles;
import io.marquee.chassis.testing.ApiClient.Answer;
import io.marquee.chassis.testing.ServiceArchive;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A ticket lets its holder in once, and every other answer says why not. */
@ExtendWith(ArquillianExtension.class)
class CheckInsIT {

    private static final int GATES = 20;

    @ArquillianResource
    URI base;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @Test
    void aTicketIsAdmittedOnce() {
        var ticket = soon("A2", "A1");
        var north = gate(ticket, "North");

        var first = north.scan(ticket.code());
        var second = gate(ticket, "South").scan(ticket.code());

        assertEquals(201, first.status(), first.text());
        assertEquals("ADMITTED", first.body().path("status").asText());
        assertEquals("[\"A1\",\"A2\"]", first.body().path("seats").toString());
        assertEquals("North", first.body().path("gate").asText());
        assertEquals("The General", first.body().at("/show/movieTitle").asText());
        assertEquals(409, second.status(), second.text());
        assertEquals("ALREADY_ADMITTED", second.errorCode());
        assertTrue(second.body().at("/error/message").asText().contains("gate North"), second.text());
        assertEquals(
                first.body().path("scannedAt").asText(),
                second.body().at("/error/details/admittedAt").asText());
        assertTrue(
                new Customer(base).metrics().contains("check_ins_total{mp_scope=\"application\",result=\"admitted\"}"));
    }

    @Test
    void ofManyGatesAtOnceOneAdmits() throws Exception {
        for (var round = 0; round < 3; round++) {
            var ticket = soon("A1");
            var answers = atOnce(GATES, i -> gate(ticket, "Gate " + i).scan(ticket.code()));
            assertEquals(1, count(answers, 201), answers.toString());
            assertEquals(GATES - 1, count(answers, 409), answers.toString());
            assertEquals(
                    1,
                    Rows.count(
                            "select count(*) from check_ins where booking_id = cast(? as uuid)", ticket.bookingId()));
        }
    }

    /** The negative control of the test above: looking first and inserting then is not enough. */
    @Test
    void withoutTheDatabaseDecidingManyGatesWouldAdmit() throws Exception {
        var ticket = soon("A1");
        Rows.execute("create table naive_check_ins (booking_id uuid, gate text)");
        var allHaveLooked = new CyclicBarrier(GATES);
        var admitted = atOnce(GATES, i -> {
            var before = Rows.count(
                    "select count(*) from naive_check_ins where booking_id = cast(? as uuid)", ticket.bookingId());
            allHaveLooked.await();
            if (before == 0) {
                Rows.execute(
                        "insert into naive_check_ins values (cast(? as uuid), ?)", ticket.bookingId(), "Gate " + i);
            }
            return before == 0;
        });
        Rows.execute("drop table naive_check_ins");
        assertTrue(admitted.stream().filter(Boolean::booleanValue).count() > 1, admitted.toString());
    }

    /** Both change the booking's row, and the second one sees what the first one wrote. */
    @Test
    void ofCheckInAndCancellationOneWins() throws Exception {
        for (var round = 0; round < 20; round++) {
            var ticket = soon("A1");
            var results = atOnce(
                    2, i -> i == 0 ? gate(ticket, null).scan(ticket.code()).status() == 201 : cancelled(ticket));
            assertFalse(results.get(0) && results.get(1), "admitted and cancelled in round " + round);
            assertTrue(results.get(0) || results.get(1), "neither admitted nor cancelled in round " + round);
            assertEquals(results.get(1) ? "CANCELLED" : "CONFIRMED", Rows.status(ticket.bookingId()));
        }
    }

    @Test
    void theTicketOfACancelledBookingIsRefused() {
        var ticket = soon("A1");
        assertTrue(cancelled(ticket));
        refused(409, "TICKET_CANCELLED", "cancelled", gate(ticket, null).scan(ticket.code()));
        var other = soon("A1");
        Rows.execute(
                "update show_snapshots set status = 'CANCELLED', snapshot = snapshot || '{\"status\":\"CANCELLED\"}'"
                        + " where show_id = ?",
                other.showId());
        refused(409, "TICKET_CANCELLED", "show was cancelled", gate(other, null).scan(other.code()));
    }

    @Test
    void aForgedTicketIsRefused() {
        var ticket = soon("A1");
        var code = ticket.code();
        var forged = code.replace(".A1.", ".A2.");
        refused(400, "INVALID_SIGNATURE", "genuine", gate(ticket, null).scan(forged));
        refused(400, "INVALID_SIGNATURE", "genuine", gate(ticket, null).scan("https://example.org"));
        var stranger = ServiceSettings.strangerKey().sign(code.substring(0, code.lastIndexOf('.')));
        refused(400, "INVALID_SIGNATURE", "genuine", gate(ticket, null).scan(stranger));
    }

    @Test
    void aGenuineTicketOfAnUnknownBookingIsRefused() {
        var unknown = ServiceSettings.formerKey()
                .sign("MQ1." + ServiceSettings.formerKey().id()
                        + ".AZqi8gGwflW01JoPDnwAAQ.BK7Q2M9XDA.AZqi8Bxgej6dC20_ah8AAQ.1795269600.A1");
        var answer = new Gate(base, null, UUID.randomUUID(), Roles.ADMIN).scan(unknown);
        refused(404, "NOT_FOUND", "no booking", answer);
    }

    @Test
    void aTicketThatAFormerKeySignedIsGood() {
        var ticket = soon("A1");
        var text = ticket.code().substring(0, ticket.code().lastIndexOf('.')).split("\\.", 3);
        var former = ServiceSettings.formerKey();
        var old = former.sign(text[0] + "." + former.id() + "." + text[2]);
        assertEquals(201, gate(ticket, null).scan(old).status());
        var keys = new Customer(base).get("/check-ins/keys").body().path("keys");
        assertEquals(2, keys.size(), keys.toString());
        assertEquals(former.publicKey(), keys.path(1).path("x").asText());
    }

    @Test
    void partnersAdmitToTheirOwnTheatresOnly() {
        var ticket = soon("A1");
        refused(
                403,
                "WRONG_THEATRE",
                "Regal, Mumbai",
                new Gate(base, null, UUID.randomUUID(), Roles.PARTNER).scan(ticket.code()));
        assertEquals(
                403,
                new Gate(base, null, ticket.partnerId(), Roles.CUSTOMER)
                        .scan(ticket.code())
                        .status());
        assertEquals(
                201,
                new Gate(base, null, UUID.randomUUID(), Roles.SUPPORT)
                        .scan(ticket.code())
                        .status());
    }

    @Test
    void aGateMayLetInOneShowOnly() {
        var ticket = soon("A1");
        var other = Map.<String, Object>of("showId", UUID.randomUUID().toString());
        refused(409, "WRONG_SHOW", "The General, Screen 1", gate(ticket, null).scan(ticket.code(), other));
        var same = Map.<String, Object>of("showId", ticket.showId().toString());
        assertEquals(201, gate(ticket, null).scan(ticket.code(), same).status());
    }

    @Test
    void thereIsATimeToComeIn() {
        var ticket = SoldTicket.buy(base, Rows.newShow(), "A1");
        var now = Instant.now();
        ticket.showBetween(now.plus(Duration.ofMinutes(121)), now.plus(Duration.ofMinutes(200)));
        refused(409, "CHECK_IN_NOT_OPEN", "too early", gate(ticket, null).scan(ticket.code()));
        ticket.showBetween(now.minus(Duration.ofMinutes(91)), now.minus(Duration.ofMinutes(1)));
        refused(409, "CHECK_IN_CLOSED", "too late", gate(ticket, null).scan(ticket.code()));
        ticket.showBetween(now.minus(Duration.ofMinutes(30)), now.plus(Duration.ofMinutes(60)));
        assertEquals(201, gate(ticket, null).scan(ticket.code()).status(), "late, but the film is still running");
    }

    @Test
    void theSameKeyGetsTheFirstAnswer() {
        var ticket = soon("A1");
        var first = gate(ticket, "North").scanWithKey("scan-" + ticket.bookingId(), ticket.code());
        var again = gate(ticket, "North").scanWithKey("scan-" + ticket.bookingId(), ticket.code());
        assertEquals(201, first.status(), first.text());
        assertEquals(201, again.status(), again.text());
        assertEquals(first.body(), again.body());
        assertEquals("true", again.header("Idempotent-Replayed").orElseThrow());
    }

    @Test
    void theEarliestScanIsTheAdmissionWhenGatesUploadLater() {
        var ticket = soon("A1");
        var at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        assertEquals(201, upload(ticket, "B", at.minusSeconds(60)).status());
        var later = upload(ticket, "C", at.minusSeconds(30));
        refused(409, "ALREADY_ADMITTED", "gate B", later);

        var earlier = upload(ticket, "A", at.minusSeconds(90));

        assertEquals(201, earlier.status(), earlier.text());
        assertEquals(
                at.minusSeconds(90).toString(), earlier.body().path("scannedAt").asText());
        refused(409, "ALREADY_ADMITTED", "gate A", gate(ticket, "D").scan(ticket.code()));
        assertEquals(201, upload(ticket, "A", at.minusSeconds(90)).status(), "the same scan again is the same");
        var list = gate(ticket, null)
                .get("/shows/" + ticket.showId() + "/check-ins")
                .body();
        assertEquals("A", list.at("/items/0/gate").asText(), list.toString());
        assertEquals(2, list.at("/counts/repeatedScans").asInt(), "B and C have let somebody in, D has not");
    }

    /** Clocks that count in seconds, and one account for all gates: the names of the gates tell the scans apart. */
    @Test
    void twoGatesAtTheSameMomentAreTwoScans() {
        var ticket = soon("A1");
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
        for (var gates = 0; gates < 2; gates++) {
            assertEquals(201, upload(ticket, "North", at).status());
            refused(409, "ALREADY_ADMITTED", "gate North", upload(ticket, "South", at));
            refused(409, "ALREADY_ADMITTED", "gate North", upload(ticket, "West", at));
        }
        assertEquals(2, Rows.count("select count(*) from repeated_scans where show_id = ?", ticket.showId()));
    }

    @Test
    void uploadsAtOnceLeaveTheEarliest() throws Exception {
        var ticket = soon("A1");
        var at = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(100);
        var answers = atOnce(GATES, i -> upload(ticket, "Gate " + i, at.plusSeconds((i * 7) % GATES)));
        assertEquals(GATES, count(answers, 201) + count(answers, 409), answers.toString());
        assertEquals(
                List.of("Gate 0"),
                Rows.texts("select gate from check_ins where booking_id = cast(? as uuid)", ticket.bookingId()));
        assertEquals(GATES - 1, Rows.count("select count(*) from repeated_scans where show_id = ?", ticket.showId()));
    }

    @Test
    void aShowTellsWhoHasCome() {
        var show = Rows.newShow();
        var came = SoldTicket.buy(base, show, "A1", "A2");
        SoldTicket.buy(base, show, "B1");
        came.showSoon();
        assertEquals(201, gate(came, "North").scan(came.code()).status());
        var path = "/shows/" + show + "/check-ins";

        var answer = gate(came, null).get(path);

        assertEquals(200, answer.status(), answer.text());
        assertEquals(
                "{\"admittedBookings\":1,\"admittedSeats\":2,\"bookings\":2,\"repeatedScans\":0,\"seats\":3}",
                answer.body().path("counts").toString());
        assertEquals(1, answer.body().path("items").size());
        assertTrue(answer.body().path("nextCursor").isNull(), answer.text());
        assertEquals(
                404,
                new Gate(base, null, UUID.randomUUID(), Roles.PARTNER).get(path).status());
        assertEquals(400, gate(came, null).get(path + "?cursor=x").status());
    }

    @Test
    void wrongRequestsAreExplained() {
        var partner = new Gate(base, null, UUID.randomUUID(), Roles.PARTNER);
        var answer = partner.send(Map.of("gate", "", "showId", "7", "scannedAt", "yesterday"));
        assertEquals(400, answer.status(), answer.text());
        var fields = answer.body().at("/error/details/violations").findValuesAsText("field");
        assertEquals(List.of("qrCodeData", "gate", "showId", "scannedAt"), fields);
        var future = Map.of(
                "qrCodeData", "x", "scannedAt", Instant.now().plusSeconds(90).toString());
        assertTrue(partner.send(future).text().contains("must not be in the future"));
        var old = Map.of(
                "qrCodeData",
                "x",
                "scannedAt",
                Instant.now().minus(Duration.ofDays(8)).toString());
        assertTrue(partner.send(old).text().contains("longer ago"));
        assertEquals(400, partner.send(null).status());
    }

    private SoldTicket soon(String... seats) {
        return SoldTicket.buy(base, Rows.newShow(), seats).showSoon();
    }

    private Gate gate(SoldTicket ticket, String name) {
        return new Gate(base, name, ticket.partnerId(), Roles.PARTNER);
    }

    private Answer upload(SoldTicket ticket, String gate, Instant at) {
        return gate(ticket, gate).scan(ticket.code(), Map.of("scannedAt", at.toString()));
    }

    private static void refused(int status, String code, String part, Answer answer) {
        assertEquals(status, answer.status(), answer.text());
        assertEquals(code, answer.errorCode());
        assertTrue(answer.body().at("/error/message").asText().contains(part), answer.text());
    }

    private static long count(List<Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    private static boolean cancelled(SoldTicket ticket) {
        return ticket.customer().cancel(ticket.bookingId()).status() == 200;
    }
}
