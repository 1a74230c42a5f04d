package io.marquee.system.platform;

import java.time.Duration;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** What a good app does with "please try again": it sends the same request again, under the same key. */
public final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Patience() {}

    /** @return the first answer that is no 503, which a busy machine gives when a store does not answer in time */
    public static Answer ask(Supplier<Answer> request) {
        return Awaitility.await("an answer other than 503")
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .until(request::get, answer -> answer.status() != 503);
    }
}
