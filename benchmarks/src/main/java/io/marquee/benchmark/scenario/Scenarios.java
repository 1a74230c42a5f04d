package io.marquee.benchmark.scenario;

import io.marquee.benchmark.load.ClosedLoad;
import io.marquee.benchmark.load.ClosedLoad.Window;
import io.marquee.benchmark.load.Latencies;
import io.marquee.benchmark.load.OpenLoad;
import io.marquee.benchmark.platform.Api;
import io.marquee.benchmark.platform.Api.Answer;
import io.marquee.benchmark.platform.BookingTable;
import io.marquee.benchmark.platform.Confirmations;
import io.marquee.benchmark.platform.Customers;
import io.marquee.benchmark.platform.Platform;
import io.marquee.benchmark.platform.Seats;
import io.marquee.benchmark.platform.Seats.Pair;
import io.marquee.benchmark.platform.Shop;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** What is measured; each call is one measurement. */
public final class Scenarios implements AutoCloseable {

    private static final int ACCEPTED = 202;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Long> processes;
    private final EngineBaseline engine;
    private final Customers customers;
    private final Seats seats;
    private final Shop shop;
    private final BookingTable table;

    public Scenarios(Platform platform, Customers customers, Seats seats) {
        this.processes = platform.processes();
        this.engine = new EngineBaseline(platform.zeebe());
        this.customers = customers;
        this.seats = seats;
        this.shop = new Shop(platform.provider());
        this.table = platform.bookingTable();
    }

    /**
     * Processes of empty service tasks a second.
     *
     * @param when it is measured, seen from the bookings
     */
    public Measurement bareEngine(ClosedLoad load, String when) throws IOException {
        var stage = new Stage(processes);
        var window = load.run(() -> timed(stage.latencies, engine::runOne), stage.failures);
        return stage.end(
                "Bare engine, %d empty tasks, %s".formatted(EngineBaseline.TASKS.size(), when),
                load,
                window.rounds(),
                window.seconds());
    }

    /** Bookings a second that can be paid. */
    public Measurement pending(ClosedLoad load) throws IOException, SQLException {
        var stage = new Stage(processes);
        var window = load.run(() -> timed(stage.latencies, () -> book(customers.next(), stage.other)), stage.failures);
        return counted(stage, "Bookings to PAYMENT_PENDING", load, "PAYMENT_PENDING", window);
    }

    /** Bookings a second from the first request to the ticket, with payment at the provider. */
    public Measurement confirmed(ClosedLoad load) throws IOException, SQLException, InterruptedException {
        var stage = new Stage(processes);
        try (var confirmations = new Confirmations(table)) {
            var window = load.run(() -> timed(stage.latencies, () -> buy(confirmations, stage.other)), stage.failures);
            return counted(stage, "Bookings to CONFIRMED", load, "CONFIRMED", window);
        }
    }

    /** Requests a second that are refused because a seat is taken. */
    public Measurement rejections(ClosedLoad load) throws IOException {
        var taken = seats.next();
        holdForGood(taken);
        var stage = new Stage(processes);
        var window = load.run(
                () -> timed(
                        stage.latencies,
                        () -> shop.book(customers.next(), taken).expect(409)),
                stage.failures);
        return stage.end("Rejections of a taken seat (409)", load, window.rounds(), window.seconds());
    }

    /** The answer to POST /bookings, and the time from the payment to the ticket, at a constant rate of customers. */
    public Arrivals arrivals(OpenLoad load) throws IOException, SQLException, InterruptedException {
        var booking = new Stage(processes);
        var paid = new ConcurrentHashMap<UUID, Instant>();
        load.run(due -> arrive(due, booking, paid), booking.failures);
        var toTicket = new Stage(processes);
        var confirmed = awaitConfirmed(paid);
        paid.forEach((id, at) -> toTicket.latencies.record(Duration.between(at, confirmed.get(id))));
        var seconds = load.duration().toNanos() / 1e9;
        return new Arrivals(
                booking.end("POST /bookings", load, booking.latencies.count(), seconds),
                toTicket.end("Payment to CONFIRMED", load, paid.size(), seconds));
    }

    /** @param booking the answer to POST /bookings. @param toTicket from the payment at the provider to CONFIRMED */
    public record Arrivals(Measurement booking, Measurement toTicket) {}

    @Override
    public void close() {
        engine.close();
    }

    private void arrive(long due, Stage booking, Map<UUID, Instant> paid) {
        var customer = customers.next();
        var answer = book(customer, booking.other);
        booking.latencies.record(Duration.ofNanos(System.nanoTime() - due));
        if (answer.status() != ACCEPTED) {
            var bookingId = answer.text("bookingId");
            paid.put(UUID.fromString(bookingId), shop.pay(customer, bookingId));
        }
    }

    private void buy(Confirmations confirmations, LongAdder late) throws Exception {
        var customer = customers.next();
        var answer = book(customer, late);
        if (answer.status() != ACCEPTED) {
            var bookingId = answer.text("bookingId");
            var confirmed = confirmations.of(UUID.fromString(bookingId));
            shop.pay(customer, bookingId);
            confirmed.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private Answer book(Api customer, LongAdder late) {
        var answer = shop.book(customer, seats.next());
        if (answer.status() == ACCEPTED) {
            late.increment();
            return answer;
        }
        return answer.expect(201);
    }

    /** Whether the price is known already does not matter: the seats are locked from the first answer on. */
    private void holdForGood(Pair seats) {
        var answer = shop.book(customers.next(), seats);
        if (answer.status() != ACCEPTED) {
            answer.expect(201);
        }
    }

    private Measurement counted(Stage stage, String name, Object load, String status, Window window)
            throws IOException, SQLException {
        return stage.end(name, load, table.count(status, window.from(), window.until()), window.seconds());
    }

    private Map<UUID, Instant> awaitConfirmed(Map<UUID, Instant> paid) throws SQLException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        var confirmed = table.reached("CONFIRMED", paid.keySet());
        while (confirmed.size() < paid.size()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException((paid.size() - confirmed.size()) + " paid bookings are not confirmed");
            }
            TimeUnit.MILLISECONDS.sleep(500);
            confirmed = table.reached("CONFIRMED", paid.keySet());
        }
        return confirmed;
    }

    private static void timed(Latencies latencies, ClosedLoad.Round round) throws Exception {
        var begin = System.nanoTime();
        round.run();
        latencies.record(Duration.ofNanos(System.nanoTime() - begin));
    }
}
