package io.marquee.auth.tokens.boundary;

import io.marquee.auth.tokens.control.Sessions.Tokens;
import jakarta.json.bind.annotation.JsonbProperty;

/**
 * The answer of the token endpoint (RFC 6749, 5.1).
 *
 * @param expiresIn seconds until the access token ends
 */
public record TokenResponse(
        @JsonbProperty("access_token") String accessToken,
        @JsonbProperty("token_type") String tokenType,
        @JsonbProperty("expires_in") long expiresIn,
        @JsonbProperty("refresh_token") String refreshToken) {

    static TokenResponse of(Tokens tokens) {
        return new TokenResponse(
                tokens.access().value(),
                "Bearer",
                tokens.access().lifetime().toSeconds(),
                tokens.refresh().value());
    }
}
