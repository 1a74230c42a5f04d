package io.marquee.catalog.theatres.entity;

import java.util.UUID;

/** Whoever wants to change a theatre or something in it. */
public record Caller(UUID id, boolean admin) {

    /** Partners change their own theatres, admins all. */
    public boolean mayChange(Theatre theatre) {
        return admin || theatre.ownerId().equals(id);
    }
}
