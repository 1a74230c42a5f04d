package io.marquee.catalog.shows.control;

import io.marquee.catalog.shows.entity.Show;
import io.marquee.catalog.shows.entity.ShowPlan;
import io.marquee.catalog.theatres.control.PlaceChanged;
import io.marquee.catalog.theatres.control.Screens;
import io.marquee.catalog.theatres.entity.Layout;
import io.marquee.catalog.theatres.entity.Screen;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Plans, publishes, changes and cancels shows, and tells the other services in the same transaction. */
@ApplicationScoped
public class Programme {

    private final Shows shows;
    private final Screens screens;
    private final Outbox outbox;

    /** For the container's proxy only. */
    protected Programme() {
        this(null, null, null);
    }

    @Inject
    public Programme(Shows shows, Screens screens, Outbox outbox) {
        this.shows = shows;
        this.screens = screens;
        this.outbox = outbox;
    }

    /** The seats that a plan is about: a show that is on sale keeps its own, others get those that the screen has now. */
    public Layout seats(Screen screen, Optional<Show> known) {
        return known.filter(show -> show.isPublished() && show.screen().id().equals(screen.id()))
                .map(Show::layout)
                .orElseGet(() -> screens.layout(screen));
    }

    /**
     * Adds a draft; a show that has this id already is left as it is.
     *
     * @throws BusinessException INVALID_STATE if the screen is taken, VALIDATION_ERROR if the start is over
     */
    public Show add(UUID id, ShowPlan plan) {
        var made = shows.find(id);
        if (made.isPresent()) {
            return made.get();
        }
        refuseTaken(plan, id);
        var show = enter(id, plan, false);
        write(plan);
        return show;
    }

    /**
     * Adds a show that is not written yet, and leaves it to the database to refuse one that overlaps another: for many shows
     * at once, of which hardly any does.
     *
     * @param publish whether it is on sale at once
     * @throws BusinessException VALIDATION_ERROR if the start is over
     */
    public Show enter(UUID id, ShowPlan plan, boolean publish) {
        refusePast(plan);
        var show = new Show(id, plan);
        if (publish) {
            show.publish(plan.layout());
            outbox.event(ShowSnapshot.PUBLISHED, show.id(), ShowSnapshot.of(show));
        }
        shows.store(show);
        return show;
    }

    /**
     * Changes a show; once it is published only format, language, running time and prices.
     *
     * @return whether anything changed
     */
    public boolean change(Show show, ShowPlan plan) {
        refuseIf(show.isCancelled(), show, "A cancelled show is not changed any more.");
        if (show.isAsPlanned(plan)) {
            return false;
        }
        refuseIf(
                show.isPublished() && !show.keepsWhatCustomersKnow(plan),
                show,
                "A published show keeps its film, screen and start; cancel it and plan another one.");
        refusePast(plan);
        refuseTaken(plan, show.id());
        show.change(plan);
        write(plan);
        if (show.isPublished()) {
            outbox.event(ShowSnapshot.UPDATED, show.id(), ShowSnapshot.of(show));
        }
        return true;
    }

    /**
     * Puts a show on sale, with the seats that its screen has now; one that is on sale stays so.
     *
     * @throws BusinessException INVALID_STATE if it is cancelled or has begun, or has no price for a type of these seats
     */
    public void publish(Show show) {
        refuseIf(show.isCancelled(), show, "A cancelled show is not published any more.");
        if (!show.isPublished()) {
            refuseIf(show.startsAt().isBefore(Instant.now()), show, "The show has started already.");
            var current = screens.layout(show.screen());
            var types = current.plan().types();
            refuseIf(
                    !show.prices(types),
                    show,
                    "The seats of the screen have changed; give the show a price for each type: "
                            + String.join(", ", types) + ".");
            show.publish(current);
            shows.flush();
            outbox.event(ShowSnapshot.PUBLISHED, show.id(), ShowSnapshot.of(show));
        }
    }

    /**
     * Cancels a show, and starts the process that pays its customers back; one that is cancelled stays so, with its
     * first reason. A draft was never known to anybody.
     *
     * @throws BusinessException INVALID_STATE if it is over
     */
    public void cancel(Show show, String reason) {
        if (show.isCancelled()) {
            return;
        }
        var known = show.isPublished();
        refuseIf(known && show.isOver(Instant.now()), show, "The show is over.");
        show.cancel(reason);
        shows.flush();
        if (known) {
            outbox.event(ShowCancelled.TYPE, show.id(), new ShowCancelled(show.id(), show.revision(), reason));
            outbox.message(ShowCancellation.start(show.id(), reason));
        }
    }

    /** Tells of the shows to come that their theatre or screen has another name, or the theatre another address or zone. */
    void tellAgain(@Observes PlaceChanged change) {
        for (var show : shows.onSale(change.theatre(), Instant.now())) {
            show.moved();
            outbox.event(ShowSnapshot.UPDATED, show.id(), ShowSnapshot.of(show));
        }
        shows.flush();
    }

    private static void refusePast(ShowPlan plan) {
        if (plan.startsAt().isBefore(Instant.now())) {
            throw BusinessException.invalid("startsAt", "is over already");
        }
    }

    private void refuseTaken(ShowPlan plan, UUID id) {
        shows.overlapping(plan, id).ifPresent(other -> {
            throw taken("The screen is taken at that time, cleaning included.", other);
        });
    }

    /** Two that plan at the same moment pass the check both; the database's exclusion constraint lets one through. */
    private void write(ShowPlan plan) {
        try {
            shows.flush();
        } catch (PersistenceException e) {
            if (String.valueOf(e.getMessage()).contains("shows_do_not_overlap")) {
                throw taken(
                        "The screen has just been taken at that time.",
                        plan.screen().id());
            }
            throw e;
        }
    }

    private static BusinessException taken(String message, UUID id) {
        return new BusinessException(ErrorCode.INVALID_STATE, message, Map.of("conflictsWith", id.toString()));
    }

    private static void refuseIf(boolean condition, Show show, String message) {
        if (condition) {
            throw new BusinessException(
                    ErrorCode.INVALID_STATE,
                    message,
                    Map.of(
                            "showId",
                            show.id().toString(),
                            "status",
                            show.status().name()));
        }
    }
}
