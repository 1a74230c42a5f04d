package io.marquee.notification.delivery.control;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.ids.Ids;
import io.marquee.notification.delivery.entity.DeliveryAttempt;
import io.marquee.notification.delivery.entity.Notification;
import io.marquee.notification.delivery.entity.NotificationStatus;
import io.marquee.notification.delivery.entity.Subject;
import io.marquee.notification.recipients.control.PersonForgotten;
import io.marquee.notification.recipients.entity.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The notifications in the database, and the log of their delivery. */
@ApplicationScoped
@Transactional
public class Notifications {

    @PersistenceContext
    private EntityManager em;

    /**
     * The one notification of a subject for an occasion by a channel, made if it is not there, locked until the transaction
     * ends.
     */
    public Notification claim(Channel channel, Subject subject, UUID userId, String template) {
        var column = subject.kind().column();
        em.createNativeQuery("insert into notifications (id, user_id, " + column
                        + ", template, channel, status, created_at, version) values (?1, ?2, ?3, ?4, ?5, 'PENDING', ?6, 1)"
                        + " on conflict (" + column + ", template, channel) do nothing")
                .setParameter(1, Ids.next())
                .setParameter(2, userId)
                .setParameter(3, subject.id())
                .setParameter(4, template)
                .setParameter(5, channel.name())
                .setParameter(6, Instant.now().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return em.createQuery(
                        "select n from Notification n where n." + subject.kind().field()
                                + " = :subject and n.template = :template and n.channel = :channel",
                        Notification.class)
                .setParameter("subject", subject.id())
                .setParameter("template", template)
                .setParameter("channel", channel)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    /** The channels by which a subject's occasion was told, or was begun to be. */
    public List<Channel> begun(Subject subject, String template) {
        return em.createQuery(
                        "select n.channel from Notification n where n."
                                + subject.kind().field() + " = :subject and n.template = :template",
                        Channel.class)
                .setParameter("subject", subject.id())
                .setParameter("template", template)
                .getResultList();
    }

    /** The e-mail of that id, made if it is not there, locked until the transaction ends. */
    public Notification claim(UUID id, UUID userId, String template) {
        em.createNativeQuery("insert into notifications (id, user_id, template, channel, status, created_at, version)"
                        + " values (?1, ?2, ?3, 'EMAIL', 'PENDING', ?4, 1) on conflict (id) do nothing")
                .setParameter(1, id)
                .setParameter(2, userId)
                .setParameter(3, template)
                .setParameter(4, Instant.now().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return getForChange(id);
    }

    public Notification getForChange(UUID id) {
        var notification = em.find(Notification.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (notification == null) {
            throw BusinessException.notFound("notification", id);
        }
        return notification;
    }

    /** At most {@code most} of the user, newest first, beginning after the id {@code after} if that is not null. */
    public List<Notification> page(UUID userId, UUID after, int most) {
        var condition = after == null ? "" : " and n.id < :after";
        var query = em.createQuery(
                        "select n from Notification n where n.userId = :user" + condition + " order by n.id desc",
                        Notification.class)
                .setParameter("user", userId)
                .setMaxResults(most);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }

    /** @throws BusinessException NOT_FOUND if there is none of that id, or it is another user's */
    public void markRead(UUID id, UUID userId) {
        var notification = getForChange(id);
        if (!notification.userId().equals(userId)) {
            throw BusinessException.notFound("notification", id);
        }
        notification.read(Instant.now());
    }

    public void log(Notification notification, NotificationStatus outcome, String error) {
        em.persist(new DeliveryAttempt(
                Ids.next(), notification.id(), notification.channel(), outcome, error, Instant.now()));
    }

    /** Takes the texts, which name the person, out of what a deleted user was told. */
    void forget(@Observes PersonForgotten person) {
        em.createQuery("update Notification n set n.subject = null, n.text = null where n.userId = :user")
                .setParameter("user", person.userId())
                .executeUpdate();
    }
}
