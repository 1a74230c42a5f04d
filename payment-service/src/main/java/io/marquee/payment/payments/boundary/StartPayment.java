package io.marquee.payment.payments.boundary;

import io.marquee.chassis.errors.BusinessException;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * A customer's wish to pay.
 *
 * @param provider null for the one that the payment has
 * @param returnUrl where the provider's page sends the customer afterwards
 */
public record StartPayment(String provider, String returnUrl) {

    private static final int LONGEST_URL = 2000;

    /** @throws BusinessException VALIDATION_ERROR unless it is an absolute http or https URL */
    URI checkedReturnUrl() {
        if (returnUrl == null || returnUrl.length() > LONGEST_URL || !isAbsolute(returnUrl)) {
            throw BusinessException.invalid("returnUrl", "must be an absolute http or https URL");
        }
        return URI.create(returnUrl);
    }

    private static boolean isAbsolute(String url) {
        try {
            var uri = new URI(url);
            var http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return http && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
