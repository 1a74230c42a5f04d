package io.marquee.chassis.ratelimit;

import io.marquee.chassis.http.ClientAddress;
import io.marquee.chassis.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/** Limits by caller: the user of the access token, or else the address that the request comes from. */
@ApplicationScoped
public class CallerLimits {

    /** Looked up only when they are needed: services without Redis do not have them. */
    private final Instance<TokenBuckets> buckets;

    private final ClientAddress address;

    /** For CDI's proxy. */
    protected CallerLimits() {
        this(null, null);
    }

    @Inject
    public CallerLimits(Instance<TokenBuckets> buckets, ClientAddress address) {
        this.buckets = buckets;
        this.address = address;
    }

    /**
     * Takes one token of whoever makes the request.
     *
     * @param setting key of the setting with the number of tokens a minute, see {@link RateLimited#value}
     * @return how long to wait for the next token if there is none, empty if one was taken
     */
    public Optional<Duration> take(String setting, HttpServletRequest request) {
        var user = CurrentUser.idIn(request);
        return user.isEmpty() ? takeOfAddress(setting, request) : buckets.get().take(setting, "user:" + user.get());
    }

    /** The same, of the address that the request comes from, whoever makes it. */
    public Optional<Duration> takeOfAddress(String setting, HttpServletRequest request) {
        return buckets.get().take(setting, "address:" + address.of(request));
    }
}
