package io.marquee.sandbox.parts;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Asks whether someone listens. */
final class Sockets {

    private Sockets() {}

    static boolean accepts(int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return true;
        }
    }
}
