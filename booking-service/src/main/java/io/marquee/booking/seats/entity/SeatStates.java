package io.marquee.booking.seats.entity;

import io.marquee.booking.seats.entity.SeatMap.Place;
import io.marquee.booking.seats.entity.SeatMap.SeatStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The states of a show's seats at one moment, and how they differ from those at another. */
public final class SeatStates {

    /** The end of a lock is read as the time that it has left; closer than this, two ends are the same. */
    private static final Duration BLUR = Duration.ofSeconds(1);

    /** Before anything is known. */
    public static final SeatStates UNKNOWN = new SeatStates(Instant.EPOCH, Map.of());

    private final Instant at;
    private final Map<String, SeatState> states;

    private SeatStates(Instant at, Map<String, SeatState> states) {
        this.at = at;
        this.states = states;
    }

    /** What the map says now; an end of a lock that has hardly changed stays as it was before. */
    public SeatStates next(SeatMap map, Instant now) {
        var next = new LinkedHashMap<String, SeatState>();
        map.rows().stream()
                .flatMap(row -> row.seats().stream())
                .forEach(place -> next.put(place.seatId(), steady(place)));
        return new SeatStates(now, Collections.unmodifiableMap(next));
    }

    private SeatState steady(Place place) {
        var before = states.get(place.seatId());
        return before != null && before.status() == place.status() && isSameEnd(before, place)
                ? before
                : new SeatState(place.seatId(), place.status(), place.lockExpiresAt());
    }

    private static boolean isSameEnd(SeatState before, Place now) {
        return Objects.equals(before.lockExpiresAt(), now.lockExpiresAt())
                || before.lockExpiresAt() != null
                        && now.lockExpiresAt() != null
                        && Duration.between(before.lockExpiresAt(), now.lockExpiresAt())
                                        .abs()
                                        .compareTo(BLUR)
                                < 0;
    }

    /** The seats whose state is not the same as before, in the order of the map; all of them if nothing was known. */
    public List<SeatState> since(SeatStates before) {
        return states.values().stream()
                .filter(state -> !state.equals(before.states.get(state.seatId())))
                .toList();
    }

    /** When the first lock ends, empty if no seat is locked. */
    public Optional<Instant> firstLockEnd() {
        return states.values().stream()
                .filter(state -> state.status() == SeatStatus.LOCKED)
                .map(SeatState::lockExpiresAt)
                .min(Instant::compareTo);
    }

    /** When the seats were in these states. */
    public Instant at() {
        return at;
    }
}
