package io.marquee.chassis.outbox;

/** CDI event inside the writing transaction: once it is committed, the lane's relay has work. */
record OutboxStored(Lane lane) {}
