package io.marquee.chassis.outbox;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API of the small service that {@link RelaysIT} deploys. */
@ApplicationPath("/api/v1")
public class RelaysApi extends Application {}
