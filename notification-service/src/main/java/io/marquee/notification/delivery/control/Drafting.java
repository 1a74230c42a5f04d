package io.marquee.notification.delivery.control;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.PassingException;
import io.marquee.notification.delivery.entity.ApplicationOutcome;
import io.marquee.notification.delivery.entity.Notification;
import io.marquee.notification.delivery.entity.Occasion;
import io.marquee.notification.delivery.entity.Outgoing;
import io.marquee.notification.delivery.entity.Repayment;
import io.marquee.notification.delivery.entity.Subject;
import io.marquee.notification.recipients.control.Recipients;
import io.marquee.notification.recipients.entity.Channel;
import io.marquee.notification.recipients.entity.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The first half of sending: claims the notification, and has it written and addressed, in one transaction. */
@ApplicationScoped
@Transactional
public class Drafting {

    /** Longer than a talk with the mail server or the gateway takes; shorter than the job's time limit. */
    static final Duration LEASE = Duration.ofSeconds(25);

    private static final String SUPPORT_MESSAGE = "support-message";
    private static final String DELETED = "The user is deleted";
    private static final String OUTDATED = "The booking was cancelled before this could be sent";

    private final Gathering gathering;
    private final Recipients recipients;
    private final Notifications notifications;
    private final Addressing addressing;

    @Inject
    public Drafting(Gathering gathering, Recipients recipients, Notifications notifications, Addressing addressing) {
        this.gathering = gathering;
        this.recipients = recipients;
        this.notifications = notifications;
        this.addressing = addressing;
    }

    /** For CDI's proxy. */
    protected Drafting() {
        this(null, null, null, null);
    }

    /**
     * The channels by which the occasion is told: e-mail, which is kept for the user's list if it is not wanted; those to the
     * phone that the user wants; and those by which it was begun, so that each comes to an end.
     */
    public Set<Channel> channels(Occasion occasion, Subject subject, UUID userId) {
        var preferences = recipients.preferences(userId);
        var channels = EnumSet.allOf(Channel.class);
        channels.removeIf(channel -> channel != Channel.EMAIL && !preferences.wants(channel));
        channels.addAll(notifications.begun(subject, occasion.template()));
        return channels;
    }

    /**
     * The message that tells by that channel of the occasion, and of money that goes back; empty if it was sent already or the
     * user is not to get it.
     *
     * @throws PassingException if the events with the facts have not arrived yet, or another worker is sending it
     */
    public Optional<Outgoing> about(
            Channel channel, Occasion occasion, UUID bookingId, UUID userId, Repayment repayment) {
        var recipient = gathering.recipient(userId);
        var news = gathering.news(occasion, bookingId, repayment);
        return claim(channel, Subject.booking(bookingId), userId, occasion)
                .flatMap(notification -> needless(recipient, news)
                        .map(reason -> addressing.skip(notification, reason))
                        .orElseGet(
                                () -> addressing.address(notification, recipient, news.content(recipient.fullName()))));
    }

    /**
     * The message that tells an applicant by that channel; empty if it was sent already or the applicant is not to get it.
     *
     * @throws PassingException if the applicant is not known here yet, or another worker is sending it
     */
    public Optional<Outgoing> about(Channel channel, Occasion occasion, ApplicationOutcome outcome) {
        var recipient = gathering.recipient(outcome.userId());
        return claim(channel, Subject.application(outcome.applicationId()), outcome.userId(), occasion)
                .flatMap(notification -> recipient.isDeleted()
                        ? addressing.skip(notification, DELETED)
                        : addressing.address(notification, recipient, content(occasion, recipient, outcome)));
    }

    private static Content content(Occasion occasion, Recipient recipient, ApplicationOutcome outcome) {
        return new Content(
                occasion.template(),
                Map.of(
                        "name", recipient.fullName(),
                        "companyName", outcome.companyName(),
                        "reason", Objects.requireNonNullElse(outcome.reason(), "")));
    }

    /** The notification, for this worker alone; empty if nothing is left to do. */
    private Optional<Notification> claim(Channel channel, Subject subject, UUID userId, Occasion occasion) {
        var notification = notifications.claim(channel, subject, userId, occasion.template());
        if (notification.isBeingSent(Instant.now(), LEASE)) {
            throw new PassingException("The " + channel.word() + " " + occasion.template() + " of "
                    + subject.kind().name().toLowerCase(Locale.ROOT) + " " + subject.id()
                    + " is being sent by another worker. It is tried again by itself.");
        }
        return Optional.of(notification).filter(claimed -> !claimed.isDone());
    }

    /** Why nobody has to be told, empty if somebody has. */
    private static Optional<String> needless(Recipient recipient, BookingNews news) {
        if (recipient.isDeleted()) {
            return Optional.of(DELETED);
        }
        return news.isOutdated() ? Optional.of(OUTDATED) : Optional.empty();
    }

    /**
     * A message of the support, by e-mail.
     *
     * @param id of the notification that it becomes
     * @return empty if the user wants no e-mail, or it was sent already
     * @throws BusinessException NOT_FOUND without such a user
     */
    public Optional<Outgoing> message(UUID id, UUID userId, String subject, String message) {
        var recipient = recipients
                .find(userId)
                .filter(known -> !known.isDeleted())
                .orElseThrow(() -> BusinessException.notFound("user", userId));
        var notification = notifications.claim(id, userId, SUPPORT_MESSAGE);
        if (notification.isDone() || notification.isBeingSent(Instant.now(), LEASE)) {
            return Optional.empty();
        }
        var values = Map.of("name", recipient.fullName(), "subject", subject, "message", message);
        return addressing.address(notification, recipient, new Content(SUPPORT_MESSAGE, values));
    }
}
