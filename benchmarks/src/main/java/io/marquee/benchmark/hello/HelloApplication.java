package io.marquee.benchmark.hello;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The smallest application there can be, as a measure of the server that all services run on. */
@ApplicationPath("/")
public class HelloApplication extends Application {}
