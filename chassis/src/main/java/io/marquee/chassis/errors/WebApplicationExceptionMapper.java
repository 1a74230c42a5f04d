package io.marquee.chassis.errors;

import io.marquee.chassis.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** What JAX-RS itself refuses (404, 405, 406, 415, …), in the contract's error body. */
@Provider
@ApplicationScoped
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {

    private static final Map<Integer, Refusal> REFUSALS = Map.of(
            400, new Refusal(ErrorCode.MALFORMED_REQUEST, "The request cannot be understood."),
            401, new Refusal(ErrorCode.UNAUTHORIZED, "This call needs a valid access token."),
            403, new Refusal(ErrorCode.FORBIDDEN, "Your roles do not allow this call."),
            404, new Refusal(ErrorCode.NOT_FOUND, "There is nothing at this address."),
            405, new Refusal(ErrorCode.METHOD_NOT_ALLOWED, "This address does not support this HTTP method."),
            406, new Refusal(ErrorCode.NOT_ACCEPTABLE, "This address cannot answer in a format that you accept."),
            413, new Refusal(ErrorCode.PAYLOAD_TOO_LARGE, "The request body is too large."),
            415, new Refusal(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "This address does not read that content type."),
            503, new Refusal(ErrorCode.SERVICE_UNAVAILABLE, "The service is not available at the moment."));

    @Inject
    private CurrentUser user;

    @Override
    public Response toResponse(WebApplicationException e) {
        var response = e.getResponse();
        if (response.getStatus() < 400 || response.hasEntity()) {
            return response;
        }
        // JAX-RS says "forbidden" to a caller without a token, too; that caller has to log in first.
        var anonymous = response.getStatus() == 403 && user.isAnonymous();
        var refusal = REFUSALS.get(anonymous ? 401 : response.getStatus());
        if (refusal == null) {
            return UnexpectedExceptionMapper.internalError(e);
        }
        var body = ErrorBody.response(refusal.code, refusal.message);
        var answer = Response.fromResponse(body);
        if (response.getHeaderString(HttpHeaders.ALLOW) != null) {
            answer.header(HttpHeaders.ALLOW, response.getHeaderString(HttpHeaders.ALLOW));
        }
        if (refusal.code == ErrorCode.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"marquee\"");
        }
        return answer.build();
    }

    private record Refusal(ErrorCode code, String message) {}
}
