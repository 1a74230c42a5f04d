package io.marquee.booking.tickets.boundary;

import io.marquee.booking.tickets.control.Tickets;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The public key of the tickets as a JSON Web Key Set (RFC 7517, RFC 8037), so that gates can verify offline. */
@Path("check-ins/keys")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TicketKeysResource {

    private final Tickets tickets;

    /** For CDI's proxy. */
    protected TicketKeysResource() {
        this(null);
    }

    @Inject
    public TicketKeysResource(Tickets tickets) {
        this.tickets = tickets;
    }

    @GET
    @PermitAll
    public KeySet keys() {
        var key = tickets.key();
        return new KeySet(List.of(new Key("OKP", "Ed25519", "sig", key.id(), key.publicKey())));
    }

    /** A JSON Web Key Set. */
    public record KeySet(List<Key> keys) {}

    /** An octet key pair's public half. */
    public record Key(String kty, String crv, String use, String kid, String x) {}
}
