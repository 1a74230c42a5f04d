package io.marquee.booking.tickets.boundary;

import io.marquee.booking.tickets.control.TicketKeys;
import io.marquee.booking.tickets.entity.TicketVerifier;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * The public keys of the tickets as a JSON Web Key Set (RFC 7517, RFC 8037), so that gates can verify offline. The first
 * one signs now; the others have signed before, and their tickets are still good.
 */
@Path("check-ins/keys")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TicketKeysResource {

    private final TicketKeys keys;

    /** For CDI's proxy. */
    protected TicketKeysResource() {
        this(null);
    }

    @Inject
    public TicketKeysResource(TicketKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    public KeySet keys() {
        return new KeySet(keys.verifiers().stream().map(Key::of).toList());
    }

    /** A JSON Web Key Set. */
    public record KeySet(List<Key> keys) {}

    /** An octet key pair's public half. */
    public record Key(String kty, String crv, String use, String kid, String x) {

        static Key of(TicketVerifier verifier) {
            return new Key("OKP", "Ed25519", "sig", verifier.id(), verifier.publicKey());
        }
    }
}
