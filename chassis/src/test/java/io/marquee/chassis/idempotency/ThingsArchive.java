package io.marquee.chassis.idempotency;

import io.marquee.chassis.testing.SmallService;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The small service that {@link IdempotencyIT} deploys. */
final class ThingsArchive {

    private ThingsArchive() {}

    static WebArchive make() {
        return SmallService.archive("things")
                .addClasses(ThingsApi.class, Things.class)
                .addClasses(ThingsResource.class, ThingsResource.Thing.class, ThingsResource.Made.class);
    }
}
