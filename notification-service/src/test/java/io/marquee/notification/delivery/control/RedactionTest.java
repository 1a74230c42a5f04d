package io.marquee.notification.delivery.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.MessagingException;
import java.net.ConnectException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            550 5.1.1 <ada@example.org>: no such user   | 550 5.1.1 <(address)>: no such user
            Invalid Addresses: ada@example.org, b@c.d   | Invalid Addresses: (address), (address)
            421 try again later                         | 421 try again later
            """)
    void addressesGoAndTheRestStays(String said, String kept) {
        assertEquals(kept, Redaction.of(new MessagingException(said)));
    }

    @org.junit.jupiter.api.Test
    void theCauseIsWhatHelps() {
        var thrown = new MessagingException("Could not send", new ConnectException("Connection\n refused"));
        assertEquals("Connection refused", Redaction.of(thrown));
    }
}
