package io.marquee.chassis.errors;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A body that is not JSON, or whose values do not fit their fields; Payara reports both as ProcessingException. */
@Provider
public class MalformedRequestMapper implements ExceptionMapper<ProcessingException> {

    private static final Logger LOG = LoggerFactory.getLogger(MalformedRequestMapper.class);
    private static final Pattern PROPERTY = Pattern.compile("property '([A-Za-z0-9_.\\[\\]]+)'");

    @Override
    public Response toResponse(ProcessingException e) {
        LOG.debug("Malformed request body", e);
        return field(e).map(
                        field -> ErrorBody.response(BusinessException.invalid(field, "has a value of the wrong type")))
                .orElseGet(() -> ErrorBody.response(
                        ErrorCode.MALFORMED_REQUEST,
                        "The request body is not valid JSON, or a value in it does not fit its field."));
    }

    private static java.util.Optional<String> field(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            var matcher = PROPERTY.matcher(String.valueOf(cause.getMessage()));
            if (matcher.find()) {
                return java.util.Optional.of(matcher.group(1));
            }
        }
        return java.util.Optional.empty();
    }
}
