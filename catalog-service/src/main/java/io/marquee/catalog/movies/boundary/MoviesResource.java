package io.marquee.catalog.movies.boundary;

import io.marquee.catalog.cities.boundary.Places;
import io.marquee.catalog.movies.control.Movies;
import io.marquee.catalog.movies.entity.MovieFacts;
import io.marquee.catalog.search.control.MovieFinder;
import io.marquee.chassis.http.Cursor;
import io.marquee.chassis.http.Page;
import io.marquee.chassis.http.PageRequest;
import io.marquee.chassis.idempotency.Idempotency;
import io.marquee.chassis.idempotency.Idempotent;
import io.marquee.chassis.ratelimit.RateLimited;
import io.marquee.chassis.security.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** The films: everybody searches them, admins keep them. */
@ApplicationScoped
@Path("/movies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MoviesResource {

    private final Movies movies;
    private final MovieFinder finder;
    private final Idempotency idempotency;

    /** For the container's proxy only. */
    protected MoviesResource() {
        this(null, null, null);
    }

    @Inject
    public MoviesResource(Movies movies, MovieFinder finder, Idempotency idempotency) {
        this.movies = movies;
        this.finder = finder;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @RateLimited("browse.requests-per-minute")
    public Page<MovieView> list(@BeanParam MovieQuery query, @BeanParam PageRequest page) {
        var filter = query.filter();
        var found = filter.q() == null
                ? finder.list(filter, page.limit(), Places.nameAndId(page))
                : finder.ranked(filter, page.limit(), place(page.cursor()));
        return found.map(MovieView::of);
    }

    /** The order by rank has no key to continue from, so that the cursor counts. None is given out beyond the last place. */
    private static int place(String... cursor) {
        try {
            var place = cursor.length == 0 ? 0 : Integer.parseInt(cursor[0]);
            if (place < 0 || place > MovieFinder.LAST_PLACE) {
                throw Cursor.invalid();
            }
            return place;
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public MovieView get(@PathParam("id") UUID id) {
        return MovieView.of(movies.get(id));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Transactional
    public Response add(@Valid @NotNull MovieFacts facts) {
        var view = MovieView.of(movies.add(idempotency.resourceId(), facts));
        return Response.created(URI.create("/api/v1/movies/" + view.movieId()))
                .entity(view)
                .build();
    }

    @PUT
    @Idempotent
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Transactional
    public MovieView change(@PathParam("id") UUID id, @Valid @NotNull MovieFacts facts) {
        var movie = movies.get(id);
        movies.change(movie, facts);
        return MovieView.of(movie);
    }
}
