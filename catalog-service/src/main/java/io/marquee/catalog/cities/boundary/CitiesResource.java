package io.marquee.catalog.cities.boundary;

import io.marquee.catalog.cities.control.Cities;
import io.marquee.chassis.http.Cursor;
import io.marquee.chassis.http.Page;
import io.marquee.chassis.http.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The cities, by name. */
@ApplicationScoped
@Path("/cities")
@Produces(MediaType.APPLICATION_JSON)
public class CitiesResource {

    private final Cities cities;

    /** For the container's proxy only. */
    protected CitiesResource() {
        this(null);
    }

    @Inject
    public CitiesResource(Cities cities) {
        this.cities = cities;
    }

    @GET
    @PermitAll
    public Page<CityView> list(@BeanParam PageRequest page) {
        var found = cities.list(page.limit() + 1, Places.nameAndId(page));
        return Page.of(
                        found,
                        page.limit(),
                        city -> Cursor.encode(city.name(), city.id().toString()))
                .map(CityView::of);
    }
}
