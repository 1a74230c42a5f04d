package io.marquee.notification.delivery.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.marquee.notification.recipients.entity.Channel;
import io.marquee.notification.recipients.entity.Preferences;
import io.marquee.notification.recipients.entity.Recipient;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who can be reached by phone, and what keeps others from it. */
class AddressingTest {

    private static final UUID USER = UUID.randomUUID();

    @Test
    void whoWantsItAndHasANumberIsReached() {
        assertEquals(Optional.empty(), obstacle(Channel.SMS, "+919812345678", true));
    }

    @Test
    void eachChannelIsWantedForItself() {
        assertEquals(Optional.of("The user wants no WhatsApp"), obstacle(Channel.WHATSAPP, "+919812345678", true));
    }

    @Test
    void withoutANumberNobodyIsReached() {
        assertEquals(Optional.of("The user has no phone number"), obstacle(Channel.SMS, null, true));
    }

    @Test
    void withoutAGatewayNobodyIsReached() {
        assertEquals(
                Optional.of("No gateway is connected that carries SMS (setting gateway.url)"),
                obstacle(Channel.SMS, "+919812345678", false));
    }

    /** Of a user who wants SMS only. */
    private static Optional<String> obstacle(Channel channel, String phone, boolean gatewayIsConnected) {
        var preferences = new Preferences(USER, false, true, false);
        var recipient = new Recipient(USER);
        recipient.update("ada@example.org", "Ada", phone, Instant.now());
        return Addressing.obstacle(channel, preferences, recipient, gatewayIsConnected);
    }
}
