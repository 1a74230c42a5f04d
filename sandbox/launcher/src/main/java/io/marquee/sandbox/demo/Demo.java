package io.marquee.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.sandbox.api.Api;
import io.marquee.sandbox.api.ApiException;
import io.marquee.sandbox.parts.EdgePart;
import io.marquee.sandbox.parts.Logins;
import io.marquee.sandbox.parts.Plan;
import io.marquee.sandbox.parts.ProviderPart;
import io.marquee.sandbox.progress.Screen;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One booking from browsing to ticket, told as it happens. */
public final class Demo {

    private static final String CITY = "Bengaluru";
    private static final String FILM = "The Dark Knight";
    private static final int SEATS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Plan plan;
    private final Screen screen;
    private final Api anyone;

    public Demo(Plan plan, Screen screen) {
        this.plan = plan;
        this.screen = screen;
        this.anyone = Api.at(plan.http(EdgePart.NAME));
    }

    /** @throws IOException if the booking is not confirmed, or its mail or SMS does not arrive */
    public void run() throws IOException, InterruptedException {
        var logins = Logins.of(plan);
        importProgramme(anyone.as(logins.get("admin")), anyone.as(logins.get("partner")));
        var customer = anyone.as(logins.get("customer"));
        customer.put(
                "/api/v1/users/me/notification-preferences", Map.of("email", true, "sms", true, "whatsapp", false));
        var mailbox = new Mailbox(
                Api.at(EdgePart.mailAddress(plan)), logins.get("customer").email());

        screen.bold("\nA customer books " + SEATS + " seats with the coupon THIRD50");
        var booking = book(customer);
        var id = booking.path("bookingId").asText();
        var trace = new ProcessTrace(new Operate(plan), screen, id);
        trace.begin();
        try {
            priced(customer, id);
            pay(customer, id);
            var confirmed = awaitStatus(customer, id, "CONFIRMED");
            screen.bold("  Confirmed.");
            var mail = mail(mailbox, confirmed.path("bookingCode").asText());
            trace.awaitEnd();
            ticket(confirmed);
            screen.line("  E-mail to " + logins.get("customer").email() + ": "
                    + mail.path("subject").asText());
            screen.line("  SMS: " + message(confirmed.path("bookingCode").asText()));
        } catch (IOException e) {
            trace.incidents().forEach(incident -> screen.line("  Operate shows an incident: " + incident));
            throw e;
        }
        screen.line("");
        new Pointers(plan).lines(id).forEach(screen::line);
    }

    private void importProgramme(Api admin, Api partner) throws IOException, InterruptedException {
        screen.bold("\nThe programme is imported");
        for (var report : new Programme().importAs(admin, partner, LocalDate.now())) {
            screen.line("  " + report.summary());
            if (report.rejected() > 0) {
                throw new IOException(String.join("\n", report.lines()));
            }
        }
    }

    private JsonNode book(Api customer) throws IOException, InterruptedException {
        var show = Wait.until(
                "a show of " + FILM + " in " + CITY,
                PATIENCE,
                () -> ChosenShow.find(anyone, CITY, FILM, LocalDate.now()));
        screen.line("  " + show.description());
        var seats = Wait.until("the seat map", PATIENCE, () -> seats(show.showId()));
        var booking = customer.post(
                "/api/v1/bookings", Map.of("showId", show.showId(), "seatIds", seats, "couponCode", "THIRD50"));
        screen.line("  Seats %s, booking %s, status %s"
                .formatted(
                        String.join(", ", seats),
                        booking.path("bookingCode").asText(),
                        booking.path("status").asText()));
        return booking;
    }

    /** booking-service has a show's seat map once it has heard of the show. */
    private Optional<List<String>> seats(String showId) throws IOException, InterruptedException {
        try {
            return ChosenShow.seats(anyone.get("/api/v1/shows/" + showId + "/seats"), SEATS);
        } catch (ApiException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void priced(Api customer, String id) throws IOException, InterruptedException {
        var pricing = awaitStatus(customer, id, "PAYMENT_PENDING").path("pricing");
        screen.line("  Priced: %s - discount %s + fees %s + tax %s = %s %s"
                .formatted(
                        pricing.path("subtotal").asText(),
                        pricing.path("discount").asText(),
                        pricing.path("fees").asText(),
                        pricing.path("tax").asText(),
                        pricing.path("total").asText(),
                        pricing.path("currency").asText()));
    }

    private void pay(Api customer, String id) throws IOException, InterruptedException {
        var request = Map.of("provider", "stripe", "returnUrl", plan.http(EdgePart.NAME) + "/api");
        var payment = Wait.until("the payment to be registered", PATIENCE, () -> payment(customer, id, request));
        var payload = payment.path("providerPayload");
        screen.line("  Payment page: " + payload.path("redirectUrl").asText());
        var intent = Api.at(plan.http(ProviderPart.NAME))
                .withBearer(ProviderPart.publishableKey(plan))
                .postForm(
                        "/v1/payment_intents/" + payload.path("paymentIntentId").asText() + "/confirm",
                        Map.of(
                                "payment_method",
                                "pm_card_visa",
                                "client_secret",
                                payload.path("clientSecret").asText()));
        screen.line("  Paid by test card; the provider says: "
                + intent.path("status").asText());
    }

    /** The booking can be paid a moment before its payment is registered: until then the answer is 404. */
    private static Optional<JsonNode> payment(Api customer, String id, Object request)
            throws IOException, InterruptedException {
        try {
            return Optional.of(customer.post("/api/v1/bookings/" + id + "/payments", request));
        } catch (ApiException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static JsonNode awaitStatus(Api customer, String id, String status)
            throws IOException, InterruptedException {
        return Wait.until("the booking to be " + status, PATIENCE, () -> {
            var booking = customer.get("/api/v1/bookings/" + id);
            var now = booking.path("status").asText();
            if (List.of("FAILED", "EXPIRED", "CANCELLED").contains(now) && !now.equals(status)) {
                throw new IOException(
                        "The booking is " + now + ": " + booking.path("reason").asText());
            }
            return now.equals(status) ? Optional.of(booking) : Optional.empty();
        });
    }

    private void ticket(JsonNode booking) {
        screen.bold("\nTicket " + booking.path("bookingCode").asText() + ", "
                + booking.path("status").asText());
        var show = booking.path("show");
        screen.line("  %s, %s, %s, seats %s"
                .formatted(
                        show.path("movieTitle").asText(),
                        show.path("theatreName").asText(),
                        show.path("startsAt").asText(),
                        booking.path("seats")));
        TerminalQr.draw(booking.path("ticket").path("qrCodeData").asText()).forEach(screen::line);
    }

    private String message(String code) throws IOException, InterruptedException {
        var catcher = Api.at(EdgePart.messagesAddress(plan));
        return Wait.until("the confirmation by SMS", PATIENCE, () -> {
            var found = catcher.get("?text=" + code).at("/items/0/text");
            return found.isMissingNode() ? Optional.empty() : Optional.of(found.asText());
        });
    }

    private static JsonNode mail(Mailbox mailbox, String code) throws IOException, InterruptedException {
        return Wait.until("the confirmation by e-mail", PATIENCE, () -> mailbox.fresh(code));
    }
}
