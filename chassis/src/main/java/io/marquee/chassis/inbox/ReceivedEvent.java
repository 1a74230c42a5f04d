package io.marquee.chassis.inbox;

import io.marquee.chassis.errors.BusinessException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbException;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A domain event as it came from Kafka.
 *
 * @param subject id of the aggregate that it is about
 * @param json the data, as JSON text
 */
public record ReceivedEvent(UUID id, String type, String subject, OffsetDateTime time, String json, Jsonb jsonb) {

    /** The data as a record. @throws BusinessException VALIDATION_ERROR if it does not fit */
    public <T> T data(Class<T> type) {
        try {
            return jsonb.fromJson(json, type);
        } catch (JsonbException e) {
            throw BusinessException.invalid("data", "does not fit the schema of " + this.type + ": " + e.getMessage());
        }
    }
}
