package io.marquee.booking.seats.boundary;

import io.marquee.booking.seats.control.SeatStream;
import io.marquee.booking.seats.control.SeatWatches;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The seats of a show as a stream of server-sent events (WHATWG HTML, section 9.2). */
@Path("shows/{showId}/seats/events")
@ApplicationScoped
public class SeatEventsResource {

    private final SeatWatches watches;
    private final Jsonb jsonb;
    private final Duration maxAge;

    @Resource
    private ContextService contexts;

    /** For CDI's proxy. */
    protected SeatEventsResource() {
        this(null, null, null);
    }

    @Inject
    public SeatEventsResource(
            SeatWatches watches, Jsonb jsonb, @ConfigProperty(name = "seat-events.max-age") Duration maxAge) {
        this.watches = watches;
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
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var writer = new SeatEventWriter(stream, sink, sse, jsonb);
        Thread.ofVirtual()
                .name("seat-events-" + showId)
                .start(contexts.contextualRunnable(() -> write(writer, stream)));
    }

    private void write(SeatEventWriter writer, SeatStream stream) {
        try {
            writer.write(maxAge);
        } finally {
            watches.close(stream);
        }
    }
}
