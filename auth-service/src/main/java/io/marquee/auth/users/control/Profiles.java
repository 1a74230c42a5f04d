package io.marquee.auth.users.control;

import io.marquee.auth.audit.control.AuditLog;
import io.marquee.auth.audit.entity.AuditAction;
import io.marquee.auth.users.entity.FullName;
import io.marquee.auth.users.entity.PhoneNumber;
import io.marquee.auth.users.entity.Role;
import io.marquee.auth.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What users do with their own account. */
@ApplicationScoped
@Transactional
public class Profiles {

    private final Users users;
    private final UserEvents events;
    private final AuditLog audit;
    private final Event<SessionsEnded> sessionsEnded;

    @Inject
    public Profiles(Users users, UserEvents events, AuditLog audit, Event<SessionsEnded> sessionsEnded) {
        this.users = users;
        this.events = events;
        this.audit = audit;
        this.sessionsEnded = sessionsEnded;
    }

    /** For the proxy. */
    protected Profiles() {
        this(null, null, null, null);
    }

    /**
     * What to change.
     *
     * @param fullName null: stays
     * @param phone null: stays; empty: is removed
     */
    public record Change(FullName fullName, Optional<PhoneNumber> phone) {}

    public User change(UUID id, Change change) {
        var user = users.getForChange(id);
        var changes = new ArrayList<String>();
        if (change.fullName() != null && !change.fullName().value().equals(user.fullName())) {
            user.rename(change.fullName(), Instant.now());
            changes.add("fullName");
        }
        var phone = change.phone() == null
                ? user.phone()
                : change.phone().map(PhoneNumber::value).orElse(null);
        if (!Objects.equals(phone, user.phone())) {
            user.changePhone(phone == null ? null : new PhoneNumber(phone), Instant.now());
            changes.add("phone");
        }
        if (!changes.isEmpty()) {
            events.updated(user, changes);
        }
        return user;
    }

    /** Sets the new password and ends all sessions of the user. */
    public void changePassword(UUID id, String newHash) {
        var user = users.getForChange(id);
        user.changePassword(newHash, Instant.now());
        sessionsEnded.fire(new SessionsEnded(id));
        audit.record(id, AuditAction.PASSWORD_CHANGED, id);
    }

    /**
     * Deletes the user: ends all sessions, forgets the person, tells all services.
     *
     * @throws io.marquee.chassis.errors.BusinessException INVALID_STATE if it is the last administrator
     */
    public void delete(UUID id) {
        users.lockAdministration();
        var user = users.getForChange(id);
        if (user.roles().contains(Role.ADMIN)) {
            RoleAssignment.keepOneAdministrator(users.countWith(Role.ADMIN));
        }
        user.anonymise(Instant.now());
        users.forgetAnswers(id);
        sessionsEnded.fire(new SessionsEnded(id));
        events.deleted(user);
        audit.record(id, AuditAction.USER_DELETED, id);
    }
}
