package io.marquee.system.platform;

import java.util.Map;
import java.util.UUID;

/** People who use the platform. */
public final class Users {

    private static final String PASSWORD = "correct horse battery staple";

    private Users() {}

    public record Customer(String userId, String email, Http api) {}

    /** Registers somebody new, so that no test meets the bookings of another. */
    public static Customer newCustomer() {
        var email = "customer-" + UUID.randomUUID() + "@example.org";
        var body = Map.of("email", email, "password", PASSWORD, "fullName", "Asha Rao", "phone", "+919812345678");
        var registered = anonymous().post("/auth/register", body).expect(201);
        return new Customer(registered.text("userId"), email, login(email, PASSWORD));
    }

    /** A new login of somebody, whose roles have changed. */
    public static Http loginAgain(Customer somebody) {
        return login(somebody.email(), PASSWORD);
    }

    public static Http anonymous() {
        return new Http(Platform.baseUrl() + "/api/v1", Map.of());
    }

    /** @param role admin, partner, analyst, support or customer */
    public static Http as(String role) {
        var login = Platform.status().path("logins").path(role);
        return login(login.path("email").asText(), login.path("password").asText());
    }

    private static Http login(String email, String password) {
        return anonymous().as(new Login(email, password));
    }
}
