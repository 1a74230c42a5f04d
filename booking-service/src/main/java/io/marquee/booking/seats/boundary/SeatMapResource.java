package io.marquee.booking.seats.boundary;

import io.marquee.booking.seats.control.SeatMaps;
import io.marquee.booking.seats.entity.SeatMap;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The seat map of a show. */
@Path("shows/{showId}/seats")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SeatMapResource {

    private final SeatMaps maps;

    /** For CDI's proxy. */
    protected SeatMapResource() {
        this(null);
    }

    @Inject
    public SeatMapResource(SeatMaps maps) {
        this.maps = maps;
    }

    @GET
    @PermitAll
    public Response map(@PathParam("showId") UUID showId) {
        var live = new CacheControl();
        live.setNoStore(true);
        SeatMap map = maps.of(showId);
        return Response.ok(map).cacheControl(live).build();
    }
}
