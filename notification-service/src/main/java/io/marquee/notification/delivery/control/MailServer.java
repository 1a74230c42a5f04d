package io.marquee.notification.delivery.control;

import io.marquee.chassis.errors.TechnicalException;
import io.marquee.notification.delivery.entity.Mail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands e-mails to the configured mail server by SMTP (RFC 5321). A talk has many answers, each with its own time limit; the
 * limit of the whole is kept here, shorter than the lease after which another worker sends the mail.
 */
@ApplicationScoped
public class MailServer {

    private final String from;
    private final String user;
    private final String password;
    private final Duration total;
    private final Session session;
    private final SmtpLines lines = new SmtpLines();

    /**
     * @param answerTimeout for each answer
     * @param total for a talk as a whole
     */
    @Inject
    public MailServer(
            @ConfigProperty(name = "smtp.host") String host,
            @ConfigProperty(name = "smtp.port") int port,
            @ConfigProperty(name = "smtp.user") Optional<String> user,
            @ConfigProperty(name = "smtp.password") Optional<String> password,
            @ConfigProperty(name = "smtp.starttls") boolean starttls,
            @ConfigProperty(name = "smtp.connect-timeout") Duration connectTimeout,
            @ConfigProperty(name = "smtp.answer-timeout") Duration answerTimeout,
            @ConfigProperty(name = "smtp.total-timeout") Duration total,
            @ConfigProperty(name = "mail.from") String from) {
        this.from = from;
        this.user = user.orElse(null);
        this.password = password.orElse(null);
        this.total = total;
        var properties = properties(host, port, user.isPresent(), starttls);
        properties.put("mail.smtp.connectiontimeout", millis(connectTimeout));
        properties.put("mail.smtp.timeout", millis(answerTimeout));
        properties.put("mail.smtp.writetimeout", millis(answerTimeout));
        properties.put("mail.smtp.socketFactory", lines);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        this.session = Session.getInstance(properties);
    }

    /** For CDI's proxy. */
    protected MailServer() {
        from = null;
        user = null;
        password = null;
        total = null;
        session = null;
    }

    /**
     * When this returns or throws, nothing of the mail is sent any more; see {@link SmtpLine#cut}.
     *
     * @throws TechnicalException if the server can't be reached or does not take the mail in time; names no address
     */
    public void send(Mail mail) {
        var line = new SmtpLine();
        try {
            start(mail, line).get(total.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            line.cut();
            throw notTaken(mail, "the talk was not over within " + total.toMillis() + " ms");
        } catch (InterruptedException e) {
            line.cut();
            Thread.currentThread().interrupt();
            throw notTaken(mail, "interrupted");
        } catch (ExecutionException e) {
            throw notTaken(mail, reason(e.getCause()));
        }
    }

    /** On a thread of its own, because nothing interrupts one that waits for a socket or for a name. */
    private Future<?> start(Mail mail, SmtpLine line) {
        var taken = new CompletableFuture<Void>();
        Thread.ofPlatform().daemon().name("smtp-" + mail.notificationId()).start(() -> talk(mail, line, taken));
        return taken;
    }

    /** The mail is taken before the good-byes are said: they may be slow, and change nothing. */
    private void talk(Mail mail, SmtpLine line, CompletableFuture<Void> taken) {
        lines.use(line);
        try (var transport = session.getTransport("smtp")) {
            var message = new MailMessage(session, from, mail);
            message.saveChanges();
            transport.connect(user, password);
            transport.sendMessage(message, message.getAllRecipients());
            taken.complete(null);
        } catch (MessagingException | RuntimeException | Error e) {
            taken.completeExceptionally(e);
        }
    }

    private static String reason(Throwable thrown) {
        return thrown instanceof MessagingException e ? Redaction.of(e) : Redaction.ofCause(thrown);
    }

    /** Without a cause: its text, which would come into the log, contains the address. */
    private static TechnicalException notTaken(Mail mail, String why) {
        return new TechnicalException("The mail server did not take the mail of notification " + mail.notificationId()
                + ": " + why + ". It is tried again by itself.");
    }

    private static Properties properties(String host, int port, boolean login, boolean starttls) {
        var properties = new Properties();
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.auth", Boolean.toString(login));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(starttls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(starttls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }
}
