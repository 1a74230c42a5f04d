package io.marquee.sandbox.audit.checks;

import io.marquee.sandbox.audit.books.Booking;
import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All bookings, to be found by their ids. */
record Bookings(Map<UUID, Booking> byId) {

    static Bookings of(Books books) throws CouldNotLook {
        return new Bookings(books.bookings().stream()
                .collect(Collectors.toMap(Booking::id, Function.identity(), (one, same) -> one)));
    }

    Optional<Booking> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** By an id that may be none, as Redis and the process engine have it. */
    Optional<Booking> find(String id) {
        try {
            return id == null ? Optional.empty() : find(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    String name(UUID id) {
        return find(id).map(Booking::name).orElse("Booking " + id + ", which booking_db does not have,");
    }
}
