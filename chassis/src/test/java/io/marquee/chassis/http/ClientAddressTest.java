package io.marquee.chassis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private static final String PROXY = "10.0.0.1";

    @Test
    void theProxysEntryCountsNotTheInventedOne() {
        assertEquals("198.51.100.7", new ClientAddress(1).of(PROXY, List.of("1.2.3.4, 198.51.100.7")));
    }

    @Test
    void withTwoProxiesItIsTheSecondFromTheRight() {
        assertEquals("198.51.100.7", new ClientAddress(2).of(PROXY, List.of("1.2.3.4, 198.51.100.7", "10.0.0.2")));
    }

    @Test
    void withoutProxiesTheHeaderIsIgnored() {
        assertEquals("203.0.113.5", new ClientAddress(0).of("203.0.113.5", List.of("1.2.3.4")));
    }

    @Test
    void withoutTheHeaderItIsTheConnectionsAddress() {
        assertEquals(PROXY, new ClientAddress(1).of(PROXY, List.of()));
    }

    @Test
    void fewerEntriesThanProxiesGiveTheLeftmost() {
        assertEquals("198.51.100.7", new ClientAddress(3).of(PROXY, List.of("198.51.100.7")));
    }
}
