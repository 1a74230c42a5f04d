package io.marquee.notification.delivery.control;

import io.marquee.notification.delivery.entity.Mail;
import io.marquee.notification.delivery.entity.Notification;
import io.marquee.notification.delivery.entity.NotificationStatus;
import io.marquee.notification.delivery.entity.Outgoing;
import io.marquee.notification.delivery.entity.PhoneMessage;
import io.marquee.notification.recipients.control.Recipients;
import io.marquee.notification.recipients.entity.Channel;
import io.marquee.notification.recipients.entity.Preferences;
import io.marquee.notification.recipients.entity.Recipient;
import io.marquee.notification.templates.control.QrCode;
import io.marquee.notification.templates.control.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Writes a claimed notification for its channel, or notes why nobody gets it. Part of the transaction of its caller. */
@ApplicationScoped
public class Addressing {

    private final Recipients recipients;
    private final Templates templates;
    private final Notifications notifications;
    private final NotificationFacts facts;
    private final MessageGateway gateway;

    @Inject
    public Addressing(
            Recipients recipients,
            Templates templates,
            Notifications notifications,
            NotificationFacts facts,
            MessageGateway gateway) {
        this.recipients = recipients;
        this.templates = templates;
        this.notifications = notifications;
        this.facts = facts;
        this.gateway = gateway;
    }

    /** For CDI's proxy. */
    protected Addressing() {
        this(null, null, null, null, null);
    }

    /** What is to be sent; empty, and the notification is skipped, if the user does not want it or cannot be reached so. */
    public Optional<Outgoing> address(Notification notification, Recipient recipient, Content content) {
        var preferences = recipients.preferences(recipient.userId());
        return notification.channel() == Channel.EMAIL
                ? mail(notification, recipient, preferences, content)
                : phoneMessage(notification, recipient, preferences, content);
    }

    /** Who wants no e-mail still finds its text in the list. */
    private Optional<Outgoing> mail(
            Notification notification, Recipient recipient, Preferences preferences, Content content) {
        var letter = templates.fillIn(content.template(), content.values());
        notification.write(letter.subject(), letter.text());
        if (!preferences.wants(Channel.EMAIL)) {
            return skip(notification, unwanted(Channel.EMAIL));
        }
        notification.startSending(Instant.now());
        var picture = content.ticketCode().map(QrCode::png);
        return Optional.of(new Mail(notification.id(), recipient.email(), recipient.fullName(), letter, picture));
    }

    private Optional<Outgoing> phoneMessage(
            Notification notification, Recipient recipient, Preferences preferences, Content content) {
        var channel = notification.channel();
        var obstacle = obstacle(channel, preferences, recipient, gateway.isConnected());
        if (obstacle.isPresent()) {
            return skip(notification, obstacle.get());
        }
        var text = templates.shortText(content.template(), channel, content.values());
        if (text.isEmpty()) {
            return skip(notification, "The template " + content.template() + " has no text for " + channel.word());
        }
        notification.write(null, text.get());
        notification.startSending(Instant.now());
        return Optional.of(new PhoneMessage(notification.id(), channel, recipient.phone(), text.get()));
    }

    /** Why the phone cannot be reached by that channel, empty if it can. */
    static Optional<String> obstacle(
            Channel channel, Preferences preferences, Recipient recipient, boolean gatewayIsConnected) {
        if (!preferences.wants(channel)) {
            return Optional.of(unwanted(channel));
        }
        if (recipient.phone() == null) {
            return Optional.of("The user has no phone number");
        }
        return gatewayIsConnected
                ? Optional.empty()
                : Optional.of("No gateway is connected that carries " + channel.word() + " (setting gateway.url)");
    }

    /** Notes that nobody gets it. @param reason for the delivery log */
    public Optional<Outgoing> skip(Notification notification, String reason) {
        notification.skip();
        notifications.log(notification, NotificationStatus.SKIPPED, reason);
        facts.skipped(notification);
        return Optional.empty();
    }

    private static String unwanted(Channel channel) {
        return "The user wants no " + channel.word();
    }
}
