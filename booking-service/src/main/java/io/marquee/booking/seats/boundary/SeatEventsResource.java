package io.marquee.booking.seats.boundary;

import io.marquee.booking.seats.control.SeatStream;
import io.marquee.booking.seats.control.SeatWatches;
import io.marquee.booking.seats.control.Shows;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The seats of a show as a stream of server-sent events (WHATWG HTML, section 9.2). */
@Path("shows/{showId}/seats/events")
@ApplicationScoped
public class SeatEventsResource {

    private static final String NO_STORE = "no-store";

    /** NGINX passes the answer on as it comes. */
    private static final String BUFFERING = "X-Accel-Buffering";

    private final SeatWatches watches;
    private final Shows shows;
    private final Jsonb jsonb;
    private final Duration maxAge;

    @Resource
    private ContextService contexts;

    /** For CDI's proxy. */
    protected SeatEventsResource() {
        this(null, null, null, null);
    }

    @Inject
    public SeatEventsResource(
            SeatWatches watches,
            Shows shows,
            Jsonb jsonb,
            @ConfigProperty(name = "seat-events.max-age") Duration maxAge) {
        this.watches = watches;
        this.shows = shows;
        this.jsonb = jsonb;
        this.maxAge = maxAge;
    }

    /** Answers until the client goes away, the stream is old, or the service stops. */
    @GET
    @PermitAll
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void events(
            @PathParam("showId") UUID showId,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServletResponse response) {
        var stream = watches.open(showId);
        response.setHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        response.setHeader(BUFFERING, "no");
        var writer = new SeatEventWriter(stream, sink, sse, jsonb);
        Thread.ofVirtual()
                .name("seat-events-" + showId)
                .start(contexts.contextualRunnable(() -> write(writer, stream)));
    }

    /** Without this, JAX-RS would call {@link #events} for HEAD: a stream that nobody reads, until it is old. */
    @HEAD
    @PermitAll
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Response look(@PathParam("showId") UUID showId) {
        shows.get(showId);
        return Response.ok()
                .type(MediaType.SERVER_SENT_EVENTS_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .header(BUFFERING, "no")
                .build();
    }

    private void write(SeatEventWriter writer, SeatStream stream) {
        try {
            writer.write(maxAge);
        } finally {
            watches.close(stream);
        }
    }
}
