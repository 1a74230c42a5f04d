package io.marquee.sandbox.provider.payments.boundary;

import io.marquee.sandbox.provider.payments.entity.PaymentIntent;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Where the customer goes back to after paying. */
final class ReturnUrl {

    private ReturnUrl() {}

    /** Whether it is an http(s) address: others could run script in this page's name. */
    static boolean isSafe(String url) {
        try {
            var uri = URI.create(url);
            return uri.getScheme() != null
                    && uri.getHost() != null
                    && List.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The address with the parameters that Stripe adds. */
    static String with(String url, PaymentIntent intent, String status) {
        var parts = url.split("#", 2);
        var separator = parts[0].contains("?") ? "&" : "?";
        return parts[0] + separator + "payment_intent=" + intent.id() + "&payment_intent_client_secret="
                + intent.clientSecret() + "&redirect_status=" + status + (parts.length > 1 ? "#" + parts[1] : "");
    }
}
