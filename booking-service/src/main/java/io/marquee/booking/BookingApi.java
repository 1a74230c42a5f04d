package io.marquee.booking;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Puts this service's part of the REST contract at its base path. */
@ApplicationPath("/api/v1")
public class BookingApi extends Application {}
