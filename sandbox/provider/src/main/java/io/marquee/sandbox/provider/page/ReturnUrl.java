package io.marquee.sandbox.provider.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the customer goes back to after paying. */
public final class ReturnUrl {

    private ReturnUrl() {}

    /** Whether it is an http(s) address: others could run script in this page's name. */
    public static boolean isSafe(String url) {
        try {
            var uri = URI.create(url);
            return uri.getScheme() != null
                    && uri.getHost() != null
                    && List.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The address with the parameters that the provider adds. */
    public static String with(String url, Map<String, String> parameters) {
        var parts = url.split("#", 2);
        var added = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&", parts[0].contains("?") ? "&" : "?", ""));
        return parts[0] + added + (parts.length > 1 ? "#" + parts[1] : "");
    }
}
