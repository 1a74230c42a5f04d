package io.marquee.notification.delivery.control;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;

/** The connection of one talk with the mail server. Another thread can cut it, whatever the talk is waiting for. */
final class SmtpLine {

    private Socket socket;
    private boolean cut;

    /** A socket that is not connected yet. @throws SocketException if the line was cut already */
    synchronized Socket open() throws SocketException {
        if (cut) {
            throw new SocketException("The talk was cut off");
        }
        socket = new Socket();
        return socket;
    }

    /**
     * Ends the talk. What has not left this machine by then is thrown away, so that the server does not get the end of a mail
     * later. A server that has the whole mail and is slow to say so may keep it all the same: nobody can know.
     */
    synchronized void cut() {
        cut = true;
        if (socket != null) {
            close(socket);
        }
    }

    private static void close(Socket socket) {
        try (socket) {
            // With the usual closing the system would go on sending what waits.
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // The talk has ended by itself meanwhile.
        }
    }
}
