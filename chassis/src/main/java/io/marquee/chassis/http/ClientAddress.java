package io.marquee.chassis.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address a request comes from. Behind proxies that is an entry of {@code X-Forwarded-For}, counted from the right:
 * each trusted proxy adds the address it sees, and what stands further left the client may have invented.
 */
@ApplicationScoped
public class ClientAddress {

    private final int trustedProxies;

    @Inject
    public ClientAddress(@ConfigProperty(name = "http.trusted-proxies") int trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    /** For the proxy. */
    protected ClientAddress() {
        this(0);
    }

    public String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    String of(String remoteAddress, List<String> forwardedFor) {
        var hops = forwardedFor.stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .toList();
        if (trustedProxies == 0 || hops.isEmpty()) {
            return remoteAddress;
        }
        return hops.get(Math.max(0, hops.size() - trustedProxies));
    }
}
