package io.marquee.payment;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where this service's part of the REST contract begins. */
@ApplicationPath("/api/v1")
public class PaymentApi extends Application {}
