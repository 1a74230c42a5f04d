package io.marquee.catalog.theatres.boundary;

import io.marquee.catalog.cities.boundary.Places;
import io.marquee.catalog.cities.control.Cities;
import io.marquee.catalog.movies.boundary.MovieQuery;
import io.marquee.catalog.theatres.control.ScreenPlan;
import io.marquee.catalog.theatres.control.Screens;
import io.marquee.catalog.theatres.control.Theatres;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.http.Cursor;
import io.marquee.chassis.http.Page;
import io.marquee.chassis.http.PageRequest;
import io.marquee.chassis.idempotency.Idempotency;
import io.marquee.chassis.idempotency.Idempotent;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** The theatres, and adding screens to them. */
@ApplicationScoped
@Path("/theatres")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TheatresResource {

    private final Theatres theatres;
    private final Screens screens;
    private final Cities cities;
    private final Callers callers;
    private final Idempotency idempotency;

    /** For the container's proxy only. */
    protected TheatresResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public TheatresResource(
            Theatres theatres, Screens screens, Cities cities, Callers callers, Idempotency idempotency) {
        this.theatres = theatres;
        this.screens = screens;
        this.cities = cities;
        this.callers = callers;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    public Page<TheatreView> list(
            @QueryParam("city") String city, @QueryParam("own") String own, @BeanParam PageRequest page) {
        var found = theatres.list(MovieQuery.uuid("city", city), owner(own), page.limit() + 1, Places.nameAndId(page));
        return Page.of(
                        found,
                        page.limit(),
                        last -> Cursor.encode(last.name(), last.id().toString()))
                .map(TheatreView::of);
    }

    /** The caller, if only the own theatres are asked for. */
    private UUID owner(String own) {
        if (own == null || own.equals("false")) {
            return null;
        }
        if (!own.equals("true")) {
            throw BusinessException.invalid("own", "must be true or false");
        }
        if (!callers.isKnown()) {
            throw new BusinessException(
                    ErrorCode.UNAUTHORIZED, "Whose theatres? This call needs a valid access token.");
        }
        return callers.current().id();
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Transactional
    public TheatreView get(@PathParam("id") UUID id) {
        var theatre = theatres.get(id);
        var views = screens.of(theatre).stream()
                .map(screens::layout)
                .map(ScreenView::summary)
                .toList();
        return TheatreView.of(theatre, views);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Transactional
    public Response add(@Valid @NotNull TheatreRequest request) {
        var city = cities.get(request.cityId());
        var view = TheatreView.of(
                theatres.add(idempotency.resourceId(), callers.current().id(), city, request.facts(city)));
        return Response.created(URI.create("/api/v1/theatres/" + view.theatreId()))
                .entity(view)
                .build();
    }

    @PUT
    @Idempotent
    @Path("/{id}")
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Transactional
    public TheatreView change(@PathParam("id") UUID id, @Valid @NotNull TheatreRequest request) {
        var theatre = theatres.own(id, callers.current());
        theatres.change(theatre, request.facts(theatre.city()));
        return TheatreView.of(theatre);
    }

    @POST
    @Idempotent
    @Path("/{id}/screens")
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Transactional
    public Response addScreen(@PathParam("id") UUID id, @Valid @NotNull ScreenPlan plan) {
        var theatre = theatres.own(id, callers.current());
        var view = ScreenView.of(
                screens.add(idempotency.resourceId(), theatre, plan.name().strip(), plan.seats()));
        return Response.created(URI.create("/api/v1/screens/" + view.screenId()))
                .entity(view)
                .build();
    }
}
