package io.marquee.auth;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface of auth-service, described in {@code META-INF/openapi.yaml}. */
@ApplicationPath("/api/v1")
public class AuthApi extends Application {}
