package io.marquee.sandbox.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void takenPortIsReplacedAndSaid() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var ports = Ports.choose(Map.of("edge", taken.getLocalPort()));

            assertNotEquals(taken.getLocalPort(), ports.of("edge"));
            assertEquals(1, ports.replaced().size());
            assertTrue(ports.replaced().getFirst().contains("edge"));
            assertTrue(ports.replaced().getFirst().contains(String.valueOf(taken.getLocalPort())));
        }
    }

    @Test
    void portTakenOnAllAddressesIsReplacedToo() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertNotEquals(
                    taken.getLocalPort(),
                    Ports.choose(Map.of("edge", taken.getLocalPort())).of("edge"));
        }
    }

    @Test
    void freePreferredPortIsKept() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        var ports = Ports.choose(Map.of("edge", free));

        assertEquals(free, ports.of("edge"));
        assertTrue(ports.replaced().isEmpty());
    }

    @Test
    void everyPartGetsAPortOfItsOwn() throws IOException {
        var ports = Ports.choose(Ports.anyFree());

        assertEquals(Ports.PREFERRED.keySet(), ports.chosen().keySet());
        assertEquals(ports.chosen().size(), new HashSet<>(ports.chosen().values()).size());
    }

    @Test
    void portWithoutAPlanIsADefect() {
        assertThrows(
                IllegalArgumentException.class, () -> Ports.choose(Map.of()).of("edge"));
    }
}
