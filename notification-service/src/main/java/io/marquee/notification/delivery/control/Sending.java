package io.marquee.notification.delivery.control;

import io.marquee.chassis.errors.TechnicalException;
import io.marquee.notification.delivery.entity.ApplicationOutcome;
import io.marquee.notification.delivery.entity.Mail;
import io.marquee.notification.delivery.entity.Occasion;
import io.marquee.notification.delivery.entity.RefundSent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells users things. No transaction is open while the mail server is talked to. */
@ApplicationScoped
public class Sending {

    private final Drafting drafting;
    private final MailServer mailServer;
    private final DeliveryRecord record;

    @Inject
    public Sending(Drafting drafting, MailServer mailServer, DeliveryRecord record) {
        this.drafting = drafting;
        this.mailServer = mailServer;
        this.record = record;
    }

    /** For CDI's proxy. */
    protected Sending() {
        this(null, null, null);
    }

    /**
     * Tells the user what became of the booking; a second call for the same occasion does nothing.
     *
     * @param refund what the process has sent back, null if nothing
     * @throws TechnicalException if the facts have not arrived yet or the mail server fails; trying again helps
     */
    public void tell(Occasion occasion, UUID bookingId, UUID userId, RefundSent refund) {
        drafting.about(occasion, bookingId, userId, refund).ifPresent(this::deliver);
    }

    /**
     * Tells an applicant what became of the application; a second call for the same occasion does nothing.
     *
     * @throws TechnicalException if the applicant is not known here yet or the mail server fails; trying again helps
     */
    public void tell(Occasion occasion, ApplicationOutcome outcome) {
        drafting.about(occasion, outcome).ifPresent(this::deliver);
    }

    /**
     * Sends a user a message of the support, once.
     *
     * @param id of the notification; the same when it is asked for again
     * @throws io.marquee.chassis.errors.BusinessException NOT_FOUND if there is no such user
     * @throws TechnicalException if the mail server fails
     */
    public void message(UUID id, UUID userId, String subject, String message) {
        drafting.message(id, userId, subject, message).ifPresent(this::deliver);
    }

    private void deliver(Mail mail) {
        try {
            mailServer.send(mail);
        } catch (TechnicalException e) {
            record.failed(mail.notificationId(), e.getMessage());
            throw e;
        }
        record.sent(mail.notificationId());
    }
}
