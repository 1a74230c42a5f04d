package io.marquee.catalog.imports.control;

import io.marquee.catalog.theatres.entity.Caller;
import java.util.UUID;

/**
 * Who sends a file, and for whom.
 *
 * @param partnerId whose theatres are meant; null if an admin does not say
 */
public record Sender(Caller caller, UUID partnerId) {

    /** Whose theatres new ones become. */
    UUID owner() {
        return partnerId == null ? caller.id() : partnerId;
    }
}
