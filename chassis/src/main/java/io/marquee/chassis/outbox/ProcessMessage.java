package io.marquee.chassis.outbox;

import java.time.Duration;

/**
 * A message for the process engine.
 *
 * @param correlationKey which process instance it is for, usually a booking id
 * @param timeToLive how long the engine keeps it until a process instance waits for it
 * @param variables a record or map; becomes variables of the process instance
 */
public record ProcessMessage(String name, String correlationKey, Duration timeToLive, Object variables) {}
