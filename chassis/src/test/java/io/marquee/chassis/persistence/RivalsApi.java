package io.marquee.chassis.persistence;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API of the small service that {@link ConnectionIT} deploys. */
@ApplicationPath("/api/v1")
public class RivalsApi extends Application {}
