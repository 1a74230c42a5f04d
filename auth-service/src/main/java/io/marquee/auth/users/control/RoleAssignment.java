package io.marquee.auth.users.control;

import io.marquee.auth.audit.control.AuditLog;
import io.marquee.auth.audit.entity.AuditAction;
import io.marquee.auth.users.entity.Role;
import io.marquee.auth.users.entity.User;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.json.Jsonp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Gives and takes roles. A change shows in the tokens issued after it, so at latest when the access token ends. */
@ApplicationScoped
@Transactional
public class RoleAssignment {

    private final Users users;
    private final AuditLog audit;

    @Inject
    public RoleAssignment(Users users, AuditLog audit) {
        this.users = users;
        this.audit = audit;
    }

    /** For the proxy. */
    protected RoleAssignment() {
        this(null, null);
    }

    /**
     * Makes these the roles of the user.
     *
     * @throws BusinessException NOT_FOUND without such a user, INVALID_STATE if no administrator would be left
     */
    public User assign(UUID admin, UUID userId, Set<Role> roles) {
        users.lockAdministration();
        var user = users.getForChange(userId);
        var before = user.roles();
        if (before.equals(roles)) {
            return user;
        }
        if (before.contains(Role.ADMIN) && !roles.contains(Role.ADMIN)) {
            keepOneAdministrator(users.countWith(Role.ADMIN));
        }
        user.assign(roles, Instant.now());
        var details = Jsonp.newObject()
                .add("before", names(before))
                .add("after", names(roles))
                .build();
        audit.record(admin, AuditAction.ROLES_CHANGED, userId, details);
        return user;
    }

    /** @throws BusinessException INVALID_STATE if the one who goes is the only administrator */
    static void keepOneAdministrator(long administrators) {
        if (administrators <= 1) {
            throw new BusinessException(
                    ErrorCode.INVALID_STATE, "This is the only administrator. Give another user the role admin first.");
        }
    }

    private static JsonArrayBuilder names(Set<Role> roles) {
        var names = Jsonp.newArray();
        roles.stream().sorted().map(Role::wireName).forEach(names::add);
        return names;
    }
}
