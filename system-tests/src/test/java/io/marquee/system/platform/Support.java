package io.marquee.system.platform;

import java.util.ArrayList;
import java.util.List;

/** What support sees of a booking. */
public final class Support {

    private Support() {}

    /** The statuses that a booking has been through, in their order. */
    public static List<String> statuses(String bookingId) {
        var statuses = new ArrayList<String>();
        Users.as("support")
                .get("/support/bookings/" + bookingId)
                .expect(200)
                .body()
                .path("transitions")
                .forEach(transition -> statuses.add(transition.path("to").asText()));
        return statuses;
    }
}
