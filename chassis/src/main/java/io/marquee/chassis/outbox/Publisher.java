package io.marquee.chassis.outbox;

import java.util.concurrent.CompletionStage;

/** Carries outbox rows of one lane to where they belong. */
interface Publisher {

    Lane lane();

    /** Done when the receiver has it for good. A row that the receiver has already is done, too. */
    CompletionStage<?> publish(OutboxRow row);
}
