package io.marquee.catalog.theatres.boundary;

import io.marquee.catalog.theatres.control.ScreenPlan;
import io.marquee.catalog.theatres.control.Screens;
import io.marquee.chassis.idempotency.Idempotent;
import io.marquee.chassis.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The screens and their seat layouts, for the partner whose theatre it is. */
@ApplicationScoped
@Path("/screens/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PARTNER, Roles.ADMIN})
public class ScreensResource {

    private final Screens screens;
    private final Callers callers;

    /** For the container's proxy only. */
    protected ScreensResource() {
        this(null, null);
    }

    @Inject
    public ScreensResource(Screens screens, Callers callers) {
        this.screens = screens;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Transactional
    public ScreenView get(@PathParam("id") UUID id) {
        return ScreenView.of(screens.layout(screens.own(id, callers.current())));
    }

    @PUT
    @Idempotent
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Transactional
    public ScreenView change(@PathParam("id") UUID id, @Valid @NotNull ScreenPlan plan) {
        var screen = screens.own(id, callers.current());
        screens.change(screen, plan.name().strip(), plan.seats());
        return ScreenView.of(screens.layout(screen));
    }
}
