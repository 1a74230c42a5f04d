package io.marquee.notification.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A mail server that takes its time before each answer, and can stop reading when a mail is about to come. */
public final class SlowMailServer implements AutoCloseable {

    private final ServerSocket server;
    private final Duration pause;
    private final String slowFrom;
    private final CountDownLatch patience;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    private SlowMailServer(Duration pause, String slowFrom, CountDownLatch patience) {
        this.pause = pause;
        this.slowFrom = slowFrom;
        this.patience = patience;
        try {
            server = new ServerSocket();
            // So little that most of a mail has to wait at its sender.
            server.setReceiveBufferSize(4096);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException("No mail server", e);
        }
        Thread.ofPlatform().daemon().start(this::serve);
    }

    /** Pauses before each answer. */
    public static SlowMailServer pausing(Duration pause) {
        return new SlowMailServer(pause, "", new CountDownLatch(0));
    }

    /** After its answer to that command it reads nothing until {@link #readOn}. */
    public static SlowMailServer stoppingAfter(String command) {
        return new SlowMailServer(Duration.ZERO, command, new CountDownLatch(1));
    }

    public int port() {
        return server.getLocalPort();
    }

    public void readOn() {
        patience.countDown();
    }

    /** All lines of the one talk, once it is over. */
    public List<String> heard() throws InterruptedException {
        over.await();
        return List.copyOf(heard);
    }

    @Override
    public void close() throws IOException {
        readOn();
        server.close();
    }

    private void serve() {
        try (var socket = server.accept()) {
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            answer(socket, "220 slow");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(socket, line);
            }
        } catch (IOException e) {
            heard.add("(cut off)");
        } finally {
            over.countDown();
        }
    }

    private void hear(Socket socket, String line) throws IOException {
        heard.add(line);
        var isCommand = !heard.contains("DATA") || heard.contains(".") || line.equals("DATA");
        if (isCommand) {
            answer(socket, line.equals("DATA") ? "354 go on" : "250 so be it");
        }
        if (line.equals(slowFrom)) {
            await();
        }
    }

    private void answer(Socket socket, String text) throws IOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        socket.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private void await() {
        try {
            patience.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
