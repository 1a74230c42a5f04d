package io.marquee.catalog.browse.boundary;

import io.marquee.catalog.browse.control.BrowseFilter;
import io.marquee.catalog.browse.control.ShowBrowser;
import io.marquee.catalog.browse.control.TheatreShows;
import io.marquee.catalog.cities.boundary.Places;
import io.marquee.catalog.cities.control.Cities;
import io.marquee.catalog.movies.boundary.MovieQuery;
import io.marquee.catalog.movies.control.Movies;
import io.marquee.chassis.http.Cursor;
import io.marquee.chassis.http.Page;
import io.marquee.chassis.http.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The browse call: where and when a film is shown in a city, and how full the shows are. */
@ApplicationScoped
@Path("/cities/{cityId}/movies/{movieId}/shows")
@Produces(MediaType.APPLICATION_JSON)
public class BrowseResource {

    private final ShowBrowser browser;
    private final Cities cities;
    private final Movies movies;

    /** For the container's proxy only. */
    protected BrowseResource() {
        this(null, null, null);
    }

    @Inject
    public BrowseResource(ShowBrowser browser, Cities cities, Movies movies) {
        this.browser = browser;
        this.cities = cities;
        this.movies = movies;
    }

    @GET
    @PermitAll
    public Page<TheatreShows> browse(
            @PathParam("cityId") UUID cityId,
            @PathParam("movieId") UUID movieId,
            @QueryParam("date") String date,
            @QueryParam("language") String language,
            @QueryParam("format") String format,
            @BeanParam PageRequest page) {
        cities.get(cityId);
        movies.get(movieId);
        var filter = new BrowseFilter(cityId, movieId, MovieQuery.day("date", date), language, format);
        var found = browser.browse(filter, page.limit() + 1, Places.nameAndId(page));
        return Page.of(
                found,
                page.limit(),
                last -> Cursor.encode(last.name(), last.theatreId().toString()));
    }
}
