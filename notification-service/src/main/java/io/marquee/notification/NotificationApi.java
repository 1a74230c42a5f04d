package io.marquee.notification;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface of notification-service, described in {@code META-INF/openapi.yaml}. */
@ApplicationPath("/api/v1")
public class NotificationApi extends Application {}
