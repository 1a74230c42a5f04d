package io.marquee.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.sandbox.api.Api;
import io.marquee.sandbox.api.ApiException;
import io.marquee.sandbox.parts.EdgePart;
import io.marquee.sandbox.parts.Login;
import io.marquee.sandbox.parts.Logins;
import io.marquee.sandbox.parts.Plan;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Makes an account for each role, through the same calls that anyone would use. */
record Accounts(Plan plan) {

    /** Does nothing for accounts that are there. The first admin is made by auth-service itself from its settings. */
    void create() throws IOException, InterruptedException {
        var api = Api.at(plan.http(EdgePart.NAME));
        var logins = Logins.of(plan);
        var admin = api.as(logins.get("admin"));
        for (var role : Logins.ROLES) {
            if (!role.equals("admin")) {
                register(api, role, logins.get(role));
                if (!role.equals("customer")) {
                    giveRole(admin, api.as(logins.get(role)), role);
                }
            }
        }
    }

    private static void register(Api api, String role, Login login) throws IOException, InterruptedException {
        try {
            api.post(
                    "/api/v1/auth/register",
                    Map.of(
                            "email",
                            login.email(),
                            "password",
                            login.password(),
                            "fullName",
                            "Demo " + role,
                            "phone",
                            "+49301234567"));
        } catch (ApiException e) {
            if (e.status() != 409) {
                throw e;
            }
        }
    }

    private static void giveRole(Api admin, Api user, String role) throws IOException, InterruptedException {
        var me = user.get("/api/v1/users/me");
        if (!hasRole(me, role)) {
            admin.put(
                    "/api/v1/users/" + me.path("userId").asText() + "/roles",
                    Map.of("roles", List.of("customer", role)));
        }
    }

    private static boolean hasRole(JsonNode me, String role) {
        for (var existing : me.path("roles")) {
            if (existing.asText().equals(role)) {
                return true;
            }
        }
        return false;
    }
}
