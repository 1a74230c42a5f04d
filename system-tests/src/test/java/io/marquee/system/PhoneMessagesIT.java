package io.marquee.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.system.platform.Audit;
import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Mails;
import io.marquee.system.platform.Messages;
import io.marquee.system.platform.Operate;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Users;
import io.marquee.system.platform.Users.Customer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PhoneMessagesIT {

    @Test
    void whoWantsItIsToldBySmsAndWhatsAppBesideTheMail() {
        var customer = Users.newCustomer();
        choose(customer, true);
        var confirmed = confirmed(customer, "A1");

        var messages = Messages.await(confirmed.path("bookingCode").asText(), 2);
        assertEquals(2, messages.size(), messages::toString);
        var channels = new TreeSet<String>();
        for (var message : messages) {
            channels.add(message.path("channel").asText());
            var text = message.path("text").asText();
            assertTrue(text.contains(confirmed.at("/show/movieTitle").asText()), text);
            assertTrue(text.contains(confirmed.at("/show/theatreName").asText()), text);
        }
        assertEquals(Set.of("SMS", "WHATSAPP"), channels);
        Mails.await(customer.email(), 1);
        assertEquals(1, Mails.to(customer.email()).size());
    }

    @Test
    void aNumberThatIsRefusedHoldsNoBooking() {
        var customer = Users.newCustomer();
        customer.api().patch("/users/me", Map.of("phone", "+919812340000")).expect(200);
        choose(customer, false);
        var confirmed = confirmed(customer, "B1");

        Operate.login().awaitInstance(confirmed.path("bookingId").asText(), "COMPLETED");
        Mails.await(customer.email(), 1);
        assertEquals(0, Messages.with(confirmed.path("bookingCode").asText()).size());
        Audit.expectNoDifference();
    }

    private static JsonNode confirmed(Customer customer, String seat) {
        var bookingId = Bookings.pending(customer.api(), Programme.newShow(), seat);
        Bookings.pay(customer.api(), bookingId);
        return Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");
    }

    private static void choose(Customer customer, boolean whatsapp) {
        customer.api()
                .put("/users/me/notification-preferences", Map.of("email", true, "sms", true, "whatsapp", whatsapp))
                .expect(200);
    }
}
