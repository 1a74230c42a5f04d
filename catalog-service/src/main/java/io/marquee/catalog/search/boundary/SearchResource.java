package io.marquee.catalog.search.boundary;

import io.marquee.catalog.search.control.IndexLag;
import io.marquee.catalog.search.control.Reindexes;
import io.marquee.catalog.search.control.Reindexing;
import io.marquee.chassis.idempotency.Idempotency;
import io.marquee.chassis.idempotency.Idempotent;
import io.marquee.chassis.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** For admins: how far the search index is, and building it from scratch. */
@ApplicationScoped
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private final IndexLag lag;
    private final Reindexes reindexes;
    private final Reindexing reindexing;
    private final Idempotency idempotency;

    /** For the container's proxy only. */
    protected SearchResource() {
        this(null, null, null, null);
    }

    @Inject
    public SearchResource(IndexLag lag, Reindexes reindexes, Reindexing reindexing, Idempotency idempotency) {
        this.lag = lag;
        this.reindexes = reindexes;
        this.reindexing = reindexing;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    public SearchState state() {
        return new SearchState(
                lag.seconds(), reindexes.last().map(ReindexView::of).orElse(null));
    }

    @POST
    @Idempotent
    @Path("/reindexes")
    @RolesAllowed(Roles.ADMIN)
    public Response reindex() {
        var begun = ReindexView.of(reindexing.start(idempotency.resourceId()));
        return Response.accepted(begun)
                .location(URI.create("/api/v1/search/reindexes/" + begun.reindexId()))
                .build();
    }

    @GET
    @Path("/reindexes/{id}")
    @RolesAllowed(Roles.ADMIN)
    public ReindexView reindex(@PathParam("id") UUID id) {
        return ReindexView.of(reindexes.get(id));
    }
}
