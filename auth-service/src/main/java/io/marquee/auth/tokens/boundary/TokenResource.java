package io.marquee.auth.tokens.boundary;

import io.marquee.auth.tokens.control.PasswordLogin;
import io.marquee.auth.tokens.control.Sessions;
import io.marquee.auth.tokens.control.Sessions.Tokens;
import io.marquee.auth.tokens.entity.RefreshSecret;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.http.ClientAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * The token endpoint of OAuth 2 (RFC 6749): resource owner password credentials (4.3) and refreshing (6). Errors have
 * the one form of this API, with the OAuth error code in {@code details.error}.
 */
@ApplicationScoped
@Path("auth/token")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class TokenResource {

    private final PasswordLogin login;
    private final Sessions sessions;
    private final ClientAddress clientAddress;

    @Inject
    public TokenResource(PasswordLogin login, Sessions sessions, ClientAddress clientAddress) {
        this.login = login;
        this.sessions = sessions;
        this.clientAddress = clientAddress;
    }

    /** For the proxy. */
    protected TokenResource() {
        this(null, null, null);
    }

    @POST
    @PermitAll
    public Response token(
            @FormParam("grant_type") String grantType,
            @FormParam("username") String username,
            @FormParam("password") String password,
            @FormParam("refresh_token") String refreshToken,
            @Context HttpServletRequest request) {
        var tokens = switch (required("grant_type", grantType)) {
            case "password" -> byPassword(username, password, request);
            case "refresh_token" -> byRefreshToken(refreshToken);
            default -> throw BusinessException.invalid("grant_type", "must be password or refresh_token");
        };
        var notStored = new CacheControl();
        notStored.setNoStore(true);
        return Response.ok(TokenResponse.of(tokens)).cacheControl(notStored).build();
    }

    private Tokens byPassword(String username, String password, HttpServletRequest request) {
        return login.login(required("username", username), required("password", password), clientAddress.of(request))
                .orElseThrow(() -> refused("The e-mail address or the password is wrong."));
    }

    private Tokens byRefreshToken(String refreshToken) {
        return sessions.rotate(new RefreshSecret(required("refresh_token", refreshToken)))
                .orElseThrow(() -> refused("This refresh token is not valid any more. Please log in again."));
    }

    private static String required(String field, String value) {
        if (value == null || value.isBlank()) {
            throw BusinessException.invalid(field, "is required");
        }
        return value;
    }

    private static BusinessException refused(String message) {
        return new BusinessException(ErrorCode.UNAUTHORIZED, message, Map.of("error", "invalid_grant"));
    }
}
