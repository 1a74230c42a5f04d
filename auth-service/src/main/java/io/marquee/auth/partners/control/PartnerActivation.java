package io.marquee.auth.partners.control;

import io.marquee.auth.audit.control.AuditLog;
import io.marquee.auth.audit.entity.AuditAction;
import io.marquee.auth.users.control.Users;
import io.marquee.auth.users.entity.Role;
import io.marquee.auth.users.entity.User;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.json.Jsonp;
import io.marquee.chassis.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Makes users partners, once for each approved application. */
@ApplicationScoped
@Transactional
public class PartnerActivation {

    /** Data of {@code partner.activated}: the applicant may sell. */
    public record Activated(UUID applicationId, UUID userId, Instant activatedAt) {}

    private final Users users;
    private final Activations activations;
    private final AuditLog audit;
    private final Outbox outbox;

    @Inject
    public PartnerActivation(Users users, Activations activations, AuditLog audit, Outbox outbox) {
        this.users = users;
        this.activations = activations;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** For the proxy. */
    protected PartnerActivation() {
        this(null, null, null, null);
    }

    /**
     * Gives the user the role, writes the audit log and tells the other services; the second time it does nothing, also if
     * an administrator has taken the role away since.
     *
     * @throws BusinessException APPLICANT_GONE if the account is deleted
     */
    public void activate(UUID applicationId, UUID userId) {
        var user = applicant(userId);
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        if (!activations.add(applicationId, userId, now)) {
            return;
        }
        var roles = user.roles();
        roles.add(Role.PARTNER);
        user.assign(roles, now);
        var details =
                Jsonp.newObject().add("applicationId", applicationId.toString()).build();
        audit.record(null, AuditAction.PARTNER_ACTIVATED, userId, details);
        outbox.event("io.marquee.partner.activated.v1", userId, new Activated(applicationId, userId, now));
    }

    private User applicant(UUID userId) {
        try {
            return users.getForChange(userId);
        } catch (BusinessException e) {
            throw new BusinessException(
                    ErrorCode.APPLICANT_GONE, "The account of applicant " + userId + " is deleted, or never was.");
        }
    }
}
