package io.marquee.chassis.security;

/** Roles of the platform's users, as the access token's groups name them. */
public final class Roles {

    public static final String CUSTOMER = "customer";
    public static final String PARTNER = "partner";
    public static final String ANALYST = "analyst";
    public static final String SUPPORT = "support";
    public static final String ADMIN = "admin";

    private Roles() {}
}
