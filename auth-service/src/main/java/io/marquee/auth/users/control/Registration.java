package io.marquee.auth.users.control;

import io.marquee.auth.audit.control.AuditLog;
import io.marquee.auth.audit.entity.AuditAction;
import io.marquee.auth.users.entity.EmailAddress;
import io.marquee.auth.users.entity.FullName;
import io.marquee.auth.users.entity.PhoneNumber;
import io.marquee.auth.users.entity.Role;
import io.marquee.auth.users.entity.User;
import io.marquee.chassis.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Creates accounts. */
@ApplicationScoped
@Transactional
public class Registration {

    private final Users users;
    private final UserEvents events;
    private final AuditLog audit;

    @Inject
    public Registration(Users users, UserEvents events, AuditLog audit) {
        this.users = users;
        this.events = events;
        this.audit = audit;
    }

    /** For the proxy. */
    protected Registration() {
        this(null, null, null);
    }

    /** A person who registered; phone may be null. */
    public record Candidate(EmailAddress email, FullName fullName, PhoneNumber phone) {}

    /**
     * Creates a customer; one that has this id already is left as it is.
     *
     * @throws io.marquee.chassis.errors.BusinessException ALREADY_EXISTS if the e-mail address has an account
     */
    public User register(UUID id, Candidate candidate, String passwordHash) {
        return users.findForChange(id).orElseGet(() -> add(id, candidate, passwordHash));
    }

    private User add(UUID id, Candidate candidate, String passwordHash) {
        var user = create(id, candidate, passwordHash);
        audit.record(user.id(), AuditAction.USER_REGISTERED, user.id());
        return user;
    }

    /** Creates the first administrator, if there is none at all; of several replicas, one does. */
    public Optional<User> bootstrap(Candidate candidate, String passwordHash) {
        users.lockAdministration();
        if (users.countWith(Role.ADMIN) > 0) {
            return Optional.empty();
        }
        var admin =
                users.withEmail(candidate.email().value()).orElseGet(() -> create(Ids.next(), candidate, passwordHash));
        admin.assign(Set.of(Role.CUSTOMER, Role.ADMIN), Instant.now());
        audit.record(null, AuditAction.ADMIN_BOOTSTRAPPED, admin.id());
        return Optional.of(admin);
    }

    private User create(UUID id, Candidate candidate, String passwordHash) {
        var user =
                new User(id, candidate.email(), candidate.fullName(), candidate.phone(), passwordHash, Instant.now());
        users.add(user);
        events.created(user);
        return user;
    }
}
