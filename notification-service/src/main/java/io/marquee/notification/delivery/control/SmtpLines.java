package io.marquee.notification.delivery.control;

import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;

/** Where the mail session gets its sockets from: each talk, which has a thread of its own, gets that of its line. */
final class SmtpLines extends SocketFactory {

    private final ThreadLocal<SmtpLine> lines = new ThreadLocal<>();

    /** From now on this thread talks on that line. */
    void use(SmtpLine line) {
        lines.set(line);
    }

    @Override
    public Socket createSocket() throws SocketException {
        return lines.get().open();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connectsItself();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw connectsItself();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connectsItself();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw connectsItself();
    }

    private static UnsupportedOperationException connectsItself() {
        return new UnsupportedOperationException("The mail session connects its sockets itself, to have its time-out");
    }
}
