package io.marquee.catalog.browse.boundary;

import io.marquee.catalog.browse.control.BrowseAnswers;
import io.marquee.catalog.browse.control.BrowseFilter;
import io.marquee.catalog.browse.control.BrowseQuestion;
import io.marquee.catalog.cities.boundary.Places;
import io.marquee.catalog.movies.boundary.MovieQuery;
import io.marquee.chassis.http.PageRequest;
import io.marquee.chassis.ratelimit.RateLimited;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** The browse call: where and when a film is shown in a city, and how full the shows are. */
@ApplicationScoped
@Path("/cities/{cityId}/movies/{movieId}/shows")
@Produces(MediaType.APPLICATION_JSON)
public class BrowseResource {

    static final String LIMIT = "browse.requests-per-minute";
    /** An answer may be kept, but whether it still holds is asked each time. */
    static final String ASK_AGAIN = "no-cache";

    private final BrowseAnswers answers;
    private final BrowseShortcut shortcut;

    /** For the container's proxy only. */
    protected BrowseResource() {
        this(null, null);
    }

    @Inject
    public BrowseResource(BrowseAnswers answers, BrowseShortcut shortcut) {
        this.answers = answers;
        this.shortcut = shortcut;
    }

    @GET
    @PermitAll
    @RateLimited(LIMIT)
    public Response browse(
            @PathParam("cityId") UUID cityId,
            @PathParam("movieId") UUID movieId,
            @QueryParam("date") String date,
            @QueryParam("language") String language,
            @QueryParam("format") String format,
            @BeanParam PageRequest page,
            @Context HttpServletRequest call,
            @Context Request request) {
        var filter = new BrowseFilter(
                cityId,
                movieId,
                MovieQuery.day("date", date),
                MovieQuery.word("language", language),
                MovieQuery.word("format", format));
        var question = new BrowseQuestion(filter, page.limit(), List.of(Places.nameAndId(page)));
        var answer = answers.to(question);
        shortcut.remember(call, question);
        var tag = new EntityTag(answer.tag());
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(answer.body()) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, ASK_AGAIN)
                .build();
    }
}
