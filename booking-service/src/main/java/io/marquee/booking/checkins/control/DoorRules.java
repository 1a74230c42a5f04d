package io.marquee.booking.checkins.control;

import io.marquee.booking.checkins.entity.Doorkeeper;
import io.marquee.booking.checkins.entity.Scan;
import io.marquee.booking.seats.entity.Show;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether a ticket is for this door at this hour. The sentences are for the person who stands there. */
@ApplicationScoped
public class DoorRules {

    private final Duration opensBefore;

    /** For CDI's proxy. */
    protected DoorRules() {
        this(null);
    }

    @Inject
    public DoorRules(@ConfigProperty(name = "check-in.opens-before") Duration opensBefore) {
        this.opensBefore = opensBefore;
    }

    /** @throws BusinessException WRONG_THEATRE, WRONG_SHOW, TICKET_CANCELLED, CHECK_IN_NOT_OPEN, CHECK_IN_CLOSED */
    public void check(Show show, Scan scan, Doorkeeper doorkeeper) {
        if (!doorkeeper.mayAdmitTo(show)) {
            throw refused(ErrorCode.WRONG_THEATRE, show, "This ticket is for another theatre: " + place(show) + ".");
        }
        if (scan.showId() != null && !scan.showId().equals(show.showId())) {
            throw refused(
                    ErrorCode.WRONG_SHOW,
                    show,
                    "This ticket is for another show: " + show.movieTitle() + ", " + show.screenName() + ", "
                            + LocalTimes.of(show, show.startsAt().toInstant()) + ".");
        }
        if (!show.isOnSale()) {
            throw refused(ErrorCode.TICKET_CANCELLED, show, "This show was cancelled.");
        }
        checkHour(show, scan.at());
    }

    private void checkHour(Show show, Instant at) {
        var opens = show.startsAt().toInstant().minus(opensBefore);
        if (at.isBefore(opens)) {
            throw refused(
                    ErrorCode.CHECK_IN_NOT_OPEN,
                    show,
                    "It is too early: people are let in from " + LocalTimes.of(show, opens) + ".");
        }
        if (show.isOver(at)) {
            throw refused(
                    ErrorCode.CHECK_IN_CLOSED,
                    show,
                    "It is too late: the show ended at "
                            + LocalTimes.of(show, show.endsAt().toInstant()) + ".");
        }
    }

    private static BusinessException refused(ErrorCode code, Show show, String sentence) {
        var details = Map.of(
                "showId", show.showId(),
                "movieTitle", show.movieTitle(),
                "theatreName", show.theatreName(),
                "screenName", show.screenName(),
                "startsAt", show.localStart());
        return new BusinessException(code, sentence, details);
    }

    private static String place(Show show) {
        return show.theatreName() + ", " + show.cityName();
    }
}
