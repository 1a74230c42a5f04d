package io.marquee.notification.delivery.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.MessagingException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            550 5.1.1 <ada@example.org>: no such user   | 550 5.1.1 <(address)>: no such user
            Invalid Addresses: ada@example.org, b@c.d   | Invalid Addresses: (address), (address)
            421 try again later                         | 421 try again later
            RCPT TO:<o'brien@example.org> refused       | RCPT TO:<(address)> refused
            <ada(home):1@example.org>: no such user     | <(address)>: no such user
            <ada@[IPv6:2001:db8::1]> is not local       | <(address)> is not local
            <"ada(home)"@example.org>: no such user     | <"(address)>: no such user
            """)
    void addressesGoAndTheRestStays(String said, String kept) {
        assertEquals(kept, Redaction.of(new MessagingException(said)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"message":"+919812345678 is no mobile"}    | {"message":"(number) is no mobile"}
            to=%2B4930123456 unknown                    | to=%2B(number) unknown
            +49 (30) 123-45.67 and 0049 30 1234567      | (number) and (number)
            unknown subscriber ada@example.org          | unknown subscriber (address)
            422 code 21211, credit 900.50               | 422 code 21211, credit 900.50
            """)
    void numbersGoAndTheRestStays(String said, String kept) {
        assertEquals(kept, Redaction.ofAnswer(said));
    }

    @Test
    void aLongAnswerIsCutAfterItsNumbersAreGone() {
        var said = "x".repeat(195) + " +919812345678 " + "y".repeat(5_000);
        var kept = Redaction.ofAnswer(said);
        assertEquals(200, kept.length());
        assertEquals(-1, kept.indexOf("91"));
        assertEquals("", Redaction.ofAnswer(null));
    }

    @Test
    void theCauseIsWhatHelps() {
        var thrown = new MessagingException("Could not send", new ConnectException("Connection\n refused"));
        assertEquals("Connection refused", Redaction.of(thrown));
    }
}
