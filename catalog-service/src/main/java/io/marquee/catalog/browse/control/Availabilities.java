package io.marquee.catalog.browse.control;

import io.marquee.catalog.browse.entity.Availability;
import io.marquee.catalog.shows.entity.Show;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says how well a show sells, by the configured threshold. */
@ApplicationScoped
public class Availabilities {

    private final SeatClaims claims;
    private final int fastFillingPercent;

    /** For the container's proxy only. */
    protected Availabilities() {
        this(null, 0);
    }

    @Inject
    public Availabilities(
            SeatClaims claims, @ConfigProperty(name = "catalog.fast-filling-percent") int fastFillingPercent) {
        this.claims = claims;
        this.fastFillingPercent = fastFillingPercent;
    }

    public Availability of(Show show) {
        return of(show.layout().seatCount(), claims.count(show.id()));
    }

    public Availability of(int seats, int claimed) {
        return Availability.of(seats, claimed, fastFillingPercent);
    }
}
