package io.marquee.notification.delivery.control;

import io.marquee.chassis.errors.TechnicalException;
import io.marquee.notification.delivery.entity.ApplicationOutcome;
import io.marquee.notification.delivery.entity.Mail;
import io.marquee.notification.delivery.entity.Occasion;
import io.marquee.notification.delivery.entity.Outgoing;
import io.marquee.notification.delivery.entity.PhoneMessage;
import io.marquee.notification.delivery.entity.Repayment;
import io.marquee.notification.delivery.entity.Subject;
import io.marquee.notification.recipients.entity.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Tells users things. No transaction is open while the mail server or the gateway is talked to. */
@ApplicationScoped
public class Sending {

    private final Drafting drafting;
    private final MailServer mailServer;
    private final MessageGateway gateway;
    private final DeliveryRecord record;

    @Inject
    public Sending(Drafting drafting, MailServer mailServer, MessageGateway gateway, DeliveryRecord record) {
        this.drafting = drafting;
        this.mailServer = mailServer;
        this.gateway = gateway;
        this.record = record;
    }

    /** For CDI's proxy. */
    protected Sending() {
        this(null, null, null, null);
    }

    /**
     * Tells the user what became of the booking, by each channel that the user wants; a second call for the same occasion
     * does nothing where it was told.
     *
     * @param repayment what the process knows of money that goes back
     * @throws TechnicalException if the facts have not arrived yet, or the mail server or the gateway fails; trying again helps
     */
    public void tell(Occasion occasion, UUID bookingId, UUID userId, Repayment repayment) {
        deliver(
                drafting.channels(occasion, Subject.booking(bookingId), userId),
                channel -> drafting.about(channel, occasion, bookingId, userId, repayment));
    }

    /**
     * Tells an applicant what became of the application, by each channel that the applicant wants; a second call for the same
     * occasion does nothing where it was told.
     *
     * @throws TechnicalException if the applicant is not known here yet, or the mail server or the gateway fails; trying again
     *     helps
     */
    public void tell(Occasion occasion, ApplicationOutcome outcome) {
        deliver(
                drafting.channels(occasion, Subject.application(outcome.applicationId()), outcome.userId()),
                channel -> drafting.about(channel, occasion, outcome));
    }

    /**
     * Sends a user a message of the support by e-mail, once.
     *
     * @param id of the notification; the same when it is asked for again
     * @throws io.marquee.chassis.errors.BusinessException NOT_FOUND if there is no such user
     * @throws TechnicalException if the mail server fails
     */
    public void message(UUID id, UUID userId, String subject, String message) {
        drafting.message(id, userId, subject, message).ifPresent(this::deliver);
    }

    /** A channel that fails keeps no other from its turn; the first failure is thrown at the end. */
    private void deliver(Set<Channel> channels, Function<Channel, Optional<Outgoing>> draft) {
        TechnicalException failure = null;
        for (var channel : channels) {
            try {
                draft.apply(channel).ifPresent(this::deliver);
            } catch (TechnicalException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void deliver(Outgoing outgoing) {
        var refusal = send(outgoing);
        refusal.ifPresentOrElse(
                why -> record.refused(outgoing.notificationId(), why), () -> record.sent(outgoing.notificationId()));
    }

    /** Why it will never be taken, empty if it was. */
    private Optional<String> send(Outgoing outgoing) {
        try {
            return switch (outgoing) {
                case Mail mail -> {
                    mailServer.send(mail);
                    yield Optional.empty();
                }
                case PhoneMessage message -> gateway.send(message);
            };
        } catch (TechnicalException e) {
            record.failed(outgoing.notificationId(), e.getMessage());
            throw e;
        }
    }
}
