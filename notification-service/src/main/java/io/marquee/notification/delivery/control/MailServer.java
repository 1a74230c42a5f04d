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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands e-mails to the configured mail server by SMTP (RFC 5321). */
@ApplicationScoped
public class MailServer {

    private final String from;
    private final String user;
    private final String password;
    private final Session session;

    @Inject
    public MailServer(
            @ConfigProperty(name = "smtp.host") String host,
            @ConfigProperty(name = "smtp.port") int port,
            @ConfigProperty(name = "smtp.user") Optional<String> user,
            @ConfigProperty(name = "smtp.password") Optional<String> password,
            @ConfigProperty(name = "smtp.starttls") boolean starttls,
            @ConfigProperty(name = "smtp.connect-timeout") Duration connectTimeout,
            @ConfigProperty(name = "smtp.answer-timeout") Duration answerTimeout,
            @ConfigProperty(name = "mail.from") String from) {
        this.from = from;
        this.user = user.orElse(null);
        this.password = password.orElse(null);
        var properties = properties(host, port, user.isPresent(), starttls);
        properties.put("mail.smtp.connectiontimeout", millis(connectTimeout));
        properties.put("mail.smtp.timeout", millis(answerTimeout));
        properties.put("mail.smtp.writetimeout", millis(answerTimeout));
        this.session = Session.getInstance(properties);
    }

    /** For CDI's proxy. */
    protected MailServer() {
        from = null;
        user = null;
        password = null;
        session = null;
    }

    /** @throws TechnicalException if the server can't be reached or does not take the mail; names no address */
    public void send(Mail mail) {
        try (var transport = session.getTransport("smtp")) {
            var message = new MailMessage(session, from, mail);
            message.saveChanges();
            transport.connect(user, password);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            // Not given on as the cause: its text, which would come into the log, contains the address.
            throw new TechnicalException("The mail server did not take the mail of notification "
                    + mail.notificationId() + ": " + Redaction.of(e) + ". It is tried again by itself.");
        }
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
