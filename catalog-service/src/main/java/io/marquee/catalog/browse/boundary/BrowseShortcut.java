package io.marquee.catalog.browse.boundary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.marquee.catalog.browse.control.BrowseAnswer;
import io.marquee.catalog.browse.control.BrowseAnswers;
import io.marquee.catalog.browse.control.BrowseMetrics;
import io.marquee.catalog.browse.control.BrowseQuestion;
import io.marquee.chassis.ratelimit.CallerLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends the answer to a browse call that was given a moment ago without going through JAX-RS, which costs more than twice
 * what is left. Whatever is not quite usual goes on to {@link BrowseResource}, whose answers these are, byte by byte.
 */
@ApplicationScoped
public class BrowseShortcut implements Filter {

    private static final int MOST = 10_000;
    private static final int LONGEST = 300;
    private static final Duration LIFE = Duration.ofMinutes(10);

    /** What a path with its query asks. */
    private final Cache<String, BrowseQuestion> questions =
            Caffeine.newBuilder().expireAfterAccess(LIFE).maximumSize(MOST).build();

    private final BrowseAnswers answers;
    private final CallerLimits limits;
    private final BrowseMetrics metrics;

    /** For the container's proxy only. */
    protected BrowseShortcut() {
        this(null, null, null);
    }

    @Inject
    public BrowseShortcut(BrowseAnswers answers, CallerLimits limits, BrowseMetrics metrics) {
        this.answers = answers;
        this.limits = limits;
        this.metrics = metrics;
    }

    /** Says what the request asks, so that it need not be read again when the same is asked. */
    void remember(HttpServletRequest request, BrowseQuestion question) {
        var target = target(request);
        if (target.length() <= LONGEST) {
            questions.put(target, question);
        }
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) anyRequest;
        var answer = isUsual(request) ? atHand(request) : Optional.<BrowseAnswer>empty();
        if (answer.isPresent() && isWithinLimit(request)) {
            metrics.sentAgain();
            send(answer.get(), request, (HttpServletResponse) anyResponse);
        } else {
            chain.doFilter(anyRequest, anyResponse);
        }
    }

    private static boolean isUsual(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.equals(request.getMethod())
                && (accepted == null
                        || accepted.equals(MediaType.WILDCARD)
                        || accepted.equals(MediaType.APPLICATION_JSON));
    }

    private Optional<BrowseAnswer> atHand(HttpServletRequest request) {
        return Optional.ofNullable(questions.getIfPresent(target(request)))
                .flatMap(answers::atHand)
                .filter(answer -> isUsualCondition(request.getHeader(HttpHeaders.IF_NONE_MATCH), answer));
    }

    private static boolean isUsualCondition(String condition, BrowseAnswer answer) {
        return condition == null || condition.equals(answer.quotedTag());
    }

    /** Who is too fast is told so by JAX-RS. */
    private boolean isWithinLimit(HttpServletRequest request) {
        return limits.take(BrowseResource.LIMIT, request).isEmpty();
    }

    private static void send(BrowseAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.ETAG, answer.quotedTag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, BrowseResource.ASK_AGAIN);
        if (request.getHeader(HttpHeaders.IF_NONE_MATCH) != null) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static String target(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
