package io.marquee.auth.audit.entity;

/** What the audit log records. */
public enum AuditAction {
    USER_REGISTERED,
    USER_DELETED,
    ADMIN_BOOTSTRAPPED,
    PASSWORD_CHANGED,
    ROLES_CHANGED,
    PARTNER_ACTIVATED,
    REFRESH_TOKEN_REUSED,
    SIGNING_KEY_CREATED
}
