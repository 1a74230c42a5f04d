package io.marquee.sandbox.parts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One account for each role. */
public final class Logins {

    public static final List<String> ROLES = List.of("admin", "partner", "analyst", "support", "customer");

    private Logins() {}

    /** Login by role. */
    public static Map<String, Login> of(Plan plan) {
        var logins = new LinkedHashMap<String, Login>();
        for (var role : ROLES) {
            logins.put(
                    role, new Login(role + "@marquee.example", plan.secrets().password("login." + role + ".password")));
        }
        return logins;
    }
}
