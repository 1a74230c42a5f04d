package io.marquee.booking.holds.control;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much, and how long, a customer may hold while choosing. */
@ApplicationScoped
public class HoldLimits {

    private final int maxSeats;
    private final Duration time;
    private final Duration maxTime;

    /** For CDI's proxy. */
    protected HoldLimits() {
        this(0, null, null);
    }

    @Inject
    public HoldLimits(
            @ConfigProperty(name = "booking.max-seats") int maxSeats,
            @ConfigProperty(name = "hold.time") Duration time,
            @ConfigProperty(name = "hold.max-time") Duration maxTime) {
        this.maxSeats = maxSeats;
        this.time = time;
        this.maxTime = maxTime;
    }

    /** @throws BusinessException SEAT_LIMIT_EXCEEDED */
    public void checkSeats(int seats) {
        if (seats > maxSeats) {
            throw new BusinessException(
                    ErrorCode.SEAT_LIMIT_EXCEEDED,
                    "You can hold at most " + maxSeats + " seats at once.",
                    Map.of("limit", "seats", "maximum", maxSeats));
        }
    }

    /** How long a hold lives, and by how much it is extended. */
    public Duration time() {
        return time.compareTo(maxTime) < 0 ? time : maxTime;
    }

    /** How long a hold lives with all extensions. */
    public Duration maxTime() {
        return maxTime;
    }
}
