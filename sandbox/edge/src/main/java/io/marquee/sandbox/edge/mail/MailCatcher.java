package io.marquee.sandbox.edge.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** An SMTP server that accepts every mail, for whomever, and delivers none: all go to the {@link MailBox}. */
public final class MailCatcher implements AutoCloseable {

    private static final Logger LOG = System.getLogger(MailCatcher.class.getName());

    private final MailBox box;
    private final GreenMail server;
    private final GreenMailUser everyone;
    private final ScheduledExecutorService cleaner = Executors.newSingleThreadScheduledExecutor();

    /** @param port 0 takes any free one */
    public MailCatcher(String host, int port, MailBox box) {
        this.box = box;
        server = new GreenMail(new ServerSetup(port, host, ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        everyone = server.setUser("everyone@localhost", "");
        server.getUserManager().setMessageDeliveryHandler(this::keep);
    }

    /** @throws UncheckedIOException if the port is taken */
    public void start() {
        checkPort();
        server.start();
        // GreenMail keeps a copy of its own in memory, where it would only grow.
        cleaner.scheduleWithFixedDelay(this::forgetCopies, 5, 5, TimeUnit.SECONDS);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** Called for each recipient: the mail is kept at the first one, with all of them. */
    private GreenMailUser keep(MovingMessage message, MailAddress recipient) throws MessagingException {
        var recipients = message.getToAddresses();
        if (recipient.equals(recipients.iterator().next())) {
            try {
                box.add(
                        message.getMessage(),
                        recipients.stream().map(MailAddress::getEmail).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return everyone;
    }

    /** GreenMail would only say that it did not start in time. */
    private void checkPort() {
        var setup = server.getSmtp().getServerSetup();
        try (var probe = new ServerSocket(setup.getPort(), 1, InetAddress.getByName(setup.getBindAddress()))) {
            LOG.log(Level.DEBUG, "Port {0} is free", probe.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetCopies() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException("The mail catcher's memory cannot be cleared", e);
        }
    }

    @Override
    public void close() {
        cleaner.shutdownNow();
        server.stop();
    }
}
