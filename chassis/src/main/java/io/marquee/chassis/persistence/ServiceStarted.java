package io.marquee.chassis.persistence;

/** CDI event: the database has its tables, so relays, consumers and workers may begin. */
public record ServiceStarted(String service) {}
