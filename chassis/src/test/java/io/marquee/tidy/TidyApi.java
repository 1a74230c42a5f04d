package io.marquee.tidy;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Keeps all rules. */
@ApplicationPath("/api/v1")
public class TidyApi extends Application {}
