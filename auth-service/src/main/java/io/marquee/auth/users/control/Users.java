package io.marquee.auth.users.control;

import io.marquee.auth.users.entity.EmailAddress;
import io.marquee.auth.users.entity.Role;
import io.marquee.auth.users.entity.User;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The users in the database. Deleted users are found by {@link #page} only. */
@ApplicationScoped
@Transactional
public class Users {

    private static final String UNIQUE_VIOLATION = "23505";

    @PersistenceContext
    private EntityManager em;

    /**
     * Looks before it inserts: PostgreSQL logs what its unique index refuses, the e-mail address with it. The index
     * decides between two who look at the same time.
     *
     * @throws BusinessException ALREADY_EXISTS if the e-mail address has an account, whatever its case
     */
    public void add(User user) {
        if (withEmail(user.email()).isPresent()) {
            throw alreadyExists();
        }
        em.persist(user);
        try {
            em.flush();
        } catch (PersistenceException e) {
            throw isUniqueViolation(e) ? alreadyExists() : e;
        }
    }

    public Optional<User> withEmail(String email) {
        return em.createQuery("select u from User u where lower(u.email) = :email", User.class)
                .setParameter("email", EmailAddress.key(email))
                .getResultStream()
                .findFirst();
    }

    /** @throws BusinessException NOT_FOUND if there is no such user or it was deleted */
    public User get(UUID id) {
        return present(em.find(User.class, id), id);
    }

    /** The same for a change: waits until no other transaction changes the user. */
    public User getForChange(UUID id) {
        return findForChange(id).orElseThrow(() -> BusinessException.notFound("user", id));
    }

    /** The same, empty if there is no such user or it was deleted. */
    public Optional<User> findForChange(UUID id) {
        return Optional.ofNullable(em.find(User.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(user -> !user.isDeleted());
    }

    /** At most {@code most} users, newest first, beginning after the id {@code after} if that is not null. */
    public List<User> page(UUID after, String email, int most) {
        var query = em.createQuery(
                "select u from User u where (:anywhere = true or u.id < :after)"
                        + " and (:anyone = true or lower(u.email) = :email) order by u.id desc",
                User.class);
        return query.setParameter("anywhere", after == null)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setParameter("anyone", email == null)
                .setParameter("email", email == null ? "" : EmailAddress.key(email))
                .setMaxResults(most)
                .getResultList();
    }

    public long countWith(Role role) {
        return em.createQuery("select count(u) from User u join u.roles r where r = :role", Long.class)
                .setParameter("role", role)
                .getSingleResult();
    }

    /** Lets one transaction at a time decide about who is an administrator, across all replicas. */
    public void lockAdministration() {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('marquee.administrators'))")
                .getSingleResult();
    }

    /** Deletes the answers that are kept for idempotency keys and tell of the user. */
    public void forgetAnswers(UUID id) {
        em.createNativeQuery("delete from idempotency_keys where position(convert_to(?, 'UTF8') in body) > 0")
                .setParameter(1, id.toString())
                .executeUpdate();
    }

    private static User present(User user, UUID id) {
        if (user == null || user.isDeleted()) {
            throw BusinessException.notFound("user", id);
        }
        return user;
    }

    private static BusinessException alreadyExists() {
        return new BusinessException(
                ErrorCode.ALREADY_EXISTS, "This e-mail address already has an account.", Map.of("field", "email"));
    }

    private static boolean isUniqueViolation(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
