package io.marquee.auth.testing;

import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.ApiClient.Answer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the container tests do again and again with auth-service. */
public record Auth(URI base) {

    public static final String PASSWORD = "correct horse battery";

    public static Auth at(URI base) {
        OwnKeys.at(base);
        return new Auth(base);
    }

    /** An address that no other test uses. */
    public static String freshEmail() {
        return "Ada." + UUID.randomUUID() + "@example.org";
    }

    public ApiClient anyone() {
        return ApiClient.at(base);
    }

    public Answer register(String email) {
        return anyone().post(
                        "/api/v1/auth/register",
                        Map.of("email", email, "password", PASSWORD, "fullName", "Ada Lovelace"));
    }

    public Answer login(String email, String password) {
        return token(Map.of("grant_type", "password", "username", email, "password", password));
    }

    public Answer refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    public Answer token(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return anyone().with("Content-Type", "application/x-www-form-urlencoded")
                .post("/api/v1/auth/token", body);
    }

    /** A client with a token that a login gave. */
    public ApiClient as(Answer login) {
        return anyone().withToken(login.body().path("access_token").asText());
    }

    public ApiClient asAdmin() {
        return as(login("admin@example.org", "admin password of the tests"));
    }

    /** A new customer who is logged in. */
    public ApiClient asNewCustomer() {
        var email = freshEmail();
        register(email);
        return as(login(email, PASSWORD));
    }
}
