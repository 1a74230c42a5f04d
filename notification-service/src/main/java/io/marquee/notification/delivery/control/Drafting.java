package io.marquee.notification.delivery.control;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.PassingException;
import io.marquee.notification.bookings.control.KnownBookings;
import io.marquee.notification.bookings.control.KnownBookings.Known;
import io.marquee.notification.bookings.entity.BookingData.Ticket;
import io.marquee.notification.delivery.entity.ApplicationOutcome;
import io.marquee.notification.delivery.entity.Mail;
import io.marquee.notification.delivery.entity.Notification;
import io.marquee.notification.delivery.entity.NotificationStatus;
import io.marquee.notification.delivery.entity.Occasion;
import io.marquee.notification.delivery.entity.RefundSent;
import io.marquee.notification.delivery.entity.Subject;
import io.marquee.notification.recipients.control.Recipients;
import io.marquee.notification.recipients.entity.Recipient;
import io.marquee.notification.templates.control.QrCode;
import io.marquee.notification.templates.control.Templates;
import io.marquee.notification.templates.entity.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The first half of sending: gathers the facts, writes the text, and claims the notification in one transaction. */
@ApplicationScoped
@Transactional
public class Drafting {

    /** Longer than a talk with the mail server takes; shorter than the job's time limit. */
    static final Duration LEASE = Duration.ofSeconds(25);

    private static final String SUPPORT_MESSAGE = "support-message";
    private static final String DELETED = "The user is deleted";

    private final Recipients recipients;
    private final KnownBookings bookings;
    private final Templates templates;
    private final Notifications notifications;
    private final NotificationFacts facts;

    @Inject
    public Drafting(
            Recipients recipients,
            KnownBookings bookings,
            Templates templates,
            Notifications notifications,
            NotificationFacts facts) {
        this.recipients = recipients;
        this.bookings = bookings;
        this.templates = templates;
        this.notifications = notifications;
        this.facts = facts;
    }

    /** For CDI's proxy. */
    protected Drafting() {
        this(null, null, null, null, null);
    }

    /**
     * The mail that tells of the occasion (and of the refund that the process has sent, if it is not null); empty if it was
     * sent already or the user is not to get it.
     *
     * @throws PassingException if the events with the facts have not arrived yet, or another worker is sending it
     */
    public Optional<Mail> about(Occasion occasion, UUID bookingId, UUID userId, RefundSent sent) {
        var refund = refund(occasion, sent, bookingId);
        var recipient = recipient(userId);
        var booking = bookings.find(bookingId)
                .filter(known -> isReady(occasion, known, refund))
                .orElseThrow(() -> notYet("What the mail " + occasion.template() + " says about booking " + bookingId
                        + " is not yet known to notification-service"));
        return claim(Subject.booking(bookingId), userId, occasion)
                .flatMap(notification -> needless(occasion, recipient, booking)
                        .map(reason -> skip(notification, reason))
                        .orElseGet(() -> write(notification, occasion, recipient, booking, refund)));
    }

    private Optional<Mail> write(
            Notification notification,
            Occasion occasion,
            Recipient recipient,
            Known booking,
            Optional<RefundSent> refund) {
        var ticket = bookings.ticket(booking.facts());
        var values = BookingValues.of(recipient.fullName(), booking.data(), ticket, refund);
        var code = ticket.filter(t -> occasion == Occasion.BOOKING_CONFIRMED).map(Ticket::qrCodeData);
        return address(notification, recipient, templates.fillIn(occasion.template(), values), code);
    }

    /**
     * The mail that tells an applicant; empty if it was sent already or the applicant is not to get it.
     *
     * @throws PassingException if the applicant is not known here yet, or another worker is sending it
     */
    public Optional<Mail> about(Occasion occasion, ApplicationOutcome outcome) {
        var recipient = recipient(outcome.userId());
        return claim(Subject.application(outcome.applicationId()), outcome.userId(), occasion)
                .flatMap(notification -> recipient.isDeleted()
                        ? skip(notification, DELETED)
                        : address(notification, recipient, letter(occasion, recipient, outcome), Optional.empty()));
    }

    private Letter letter(Occasion occasion, Recipient recipient, ApplicationOutcome outcome) {
        return templates.fillIn(
                occasion.template(),
                Map.of(
                        "name", recipient.fullName(),
                        "companyName", outcome.companyName(),
                        "reason", Objects.requireNonNullElse(outcome.reason(), "")));
    }

    private Recipient recipient(UUID userId) {
        return recipients
                .find(userId)
                .orElseThrow(() -> notYet("User " + userId + " is not yet known to notification-service"));
    }

    /** The notification, for this worker alone; empty if nothing is left to do. */
    private Optional<Notification> claim(Subject subject, UUID userId, Occasion occasion) {
        var notification = notifications.claim(subject, userId, occasion.template());
        if (notification.isBeingSent(Instant.now(), LEASE)) {
            throw new PassingException("The mail " + occasion.template() + " of "
                    + subject.kind().name().toLowerCase(Locale.ROOT) + " " + subject.id()
                    + " is being sent by another worker. It is tried again by itself.");
        }
        return Optional.of(notification).filter(claimed -> !claimed.isDone());
    }

    /**
     * A message of the support.
     *
     * @param id of the notification that it becomes
     * @return empty if the user wants no e-mail, or it was sent already
     * @throws BusinessException NOT_FOUND without such a user
     */
    public Optional<Mail> message(UUID id, UUID userId, String subject, String message) {
        var recipient = recipients
                .find(userId)
                .filter(known -> !known.isDeleted())
                .orElseThrow(() -> BusinessException.notFound("user", userId));
        var notification = notifications.claim(id, userId, SUPPORT_MESSAGE);
        if (notification.isDone() || notification.isBeingSent(Instant.now(), LEASE)) {
            return Optional.empty();
        }
        var letter = templates.fillIn(
                SUPPORT_MESSAGE, Map.of("name", recipient.fullName(), "subject", subject, "message", message));
        return address(notification, recipient, letter, Optional.empty());
    }

    private Optional<Mail> address(
            Notification notification, Recipient recipient, Letter letter, Optional<String> code) {
        notification.write(letter.subject(), letter.text());
        if (!recipients.preferences(recipient.userId()).byEmail()) {
            return skip(notification, "The user wants no e-mail");
        }
        notification.startSending(Instant.now());
        return Optional.of(
                new Mail(notification.id(), recipient.email(), recipient.fullName(), letter, code.map(QrCode::png)));
    }

    private Optional<Mail> skip(Notification notification, String reason) {
        notification.skip();
        notifications.log(notification, NotificationStatus.SKIPPED, reason);
        facts.skipped();
        return Optional.empty();
    }

    /** Why nobody has to be told, empty if somebody has. A ticket that is void already must not arrive. */
    private static Optional<String> needless(Occasion occasion, Recipient recipient, Known booking) {
        if (recipient.isDeleted()) {
            return Optional.of(DELETED);
        }
        return occasion == Occasion.BOOKING_CONFIRMED && booking.facts().isGivenUp()
                ? Optional.of("The booking was cancelled before this could be sent")
                : Optional.empty();
    }

    /** What the process has just sent back is known before the event of it arrives. */
    private Optional<RefundSent> refund(Occasion occasion, RefundSent sent, UUID bookingId) {
        var told = Optional.ofNullable(sent).filter(RefundSent::isMoney);
        if (occasion.isPaidCancellation()) {
            return told;
        }
        return told.or(() -> bookings.refund(bookingId).map(fact -> new RefundSent(fact.amount(), fact.currency())));
    }

    private static boolean isReady(Occasion occasion, Known known, Optional<RefundSent> refund) {
        return switch (occasion) {
            case BOOKING_CONFIRMED -> known.facts().hasTicket();
            case BOOKING_FAILED, BOOKING_EXPIRED, BOOKING_CANCELLED, CANCELLATION_CONFIRMED, SHOW_CANCELLED ->
                known.facts().isGivenUp();
            case LATE_PAYMENT_REFUNDED -> refund.isPresent();
            case PARTNER_ACTIVATED, PARTNER_REJECTED ->
                throw new IllegalStateException(occasion + " is about no booking");
        };
    }

    private static PassingException notYet(String what) {
        return new PassingException(what + ": its event has not arrived. It is tried again by itself.");
    }
}
