package io.marquee.chassis.idempotency;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API of the small service that {@link IdempotencyIT} deploys. */
@ApplicationPath("/api/v1")
public class ThingsApi extends Application {}
