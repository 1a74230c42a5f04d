package io.marquee.chassis.security;

import io.marquee.chassis.errors.ErrorBody;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.http.Correlation;
import io.marquee.chassis.http.Trace;
import io.marquee.chassis.logging.LogContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bearer tokens (RFC 6750) checked with SmallRye JWT. The server's own MicroProfile JWT is not used because it answers
 * a bad token with HTML and does not fetch the keys again for an unknown key id.
 */
@ApplicationScoped
public class BearerTokenMechanism implements HttpAuthenticationMechanism {

    static final String TOKEN = "io.marquee.token";

    private static final Logger LOG = LoggerFactory.getLogger(BearerTokenMechanism.class);
    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final Jsonb jsonb;

    /** For CDI's proxy. */
    protected BearerTokenMechanism() {
        this(null, null);
    }

    @Inject
    public BearerTokenMechanism(AccessTokens tokens, Jsonb jsonb) {
        this.tokens = tokens;
        this.jsonb = jsonb;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return context.isProtected() && !context.isAuthenticationRequest()
                    ? refuse(request, response, "This call needs an access token.")
                    : context.doNothing();
        }
        try {
            var token = tokens.verify(header.substring(SCHEME.length()).strip());
            request.setAttribute(TOKEN, token);
            return context.notifyContainerAboutLogin(token, token.getGroups());
        } catch (KeysUnavailableException e) {
            LOG.info("Access token not judged: {}", e.getMessage());
            return tryAgain(request, response);
        } catch (InvalidTokenException e) {
            LOG.info("Access token refused: {}", e.getMessage());
            return refuse(request, response, "The access token is not valid or has expired.");
        }
    }

    private AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response, String message) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"marquee\"");
        return answer(request, response, ErrorCode.UNAUTHORIZED, message);
    }

    /** Whoever reads 401 throws a good token away. */
    private AuthenticationStatus tryAgain(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(ErrorBody.UNAVAILABLE_RETRY.toSeconds()));
        return answer(
                request,
                response,
                ErrorCode.SERVICE_UNAVAILABLE,
                "Access tokens cannot be checked at the moment. Please try again shortly.");
    }

    /** The container does not run the servlet filters for a refused request, so the correlation id is set here. */
    private AuthenticationStatus answer(
            HttpServletRequest request, HttpServletResponse response, ErrorCode code, String message) {
        try {
            var id = Correlation.start(request.getHeader(Correlation.HEADER), request.getHeader(Trace.HEADER));
            response.setHeader(Correlation.HEADER, id);
            response.setStatus(code.status());
            response.setContentType(MediaType.APPLICATION_JSON);
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(jsonb.toJson(ErrorBody.of(code, message, Map.of())));
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            LOG.info("The caller went away before the refusal could be written: {}", e.getMessage());
            return AuthenticationStatus.SEND_FAILURE;
        } finally {
            LogContext.clear();
        }
    }
}
