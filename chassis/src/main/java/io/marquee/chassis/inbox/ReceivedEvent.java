package io.marquee.chassis.inbox;

import io.cloudevents.CloudEvent;
import io.marquee.chassis.errors.BusinessException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A domain event as it came from Kafka.
 *
 * @param subject id of the aggregate that it is about
 * @param json the data, as JSON text
 */
public record ReceivedEvent(UUID id, String type, String subject, OffsetDateTime time, String json, Jsonb jsonb) {

    /** @throws BusinessException VALIDATION_ERROR if it has no data, or an id that is none of ours */
    static ReceivedEvent of(CloudEvent event, Jsonb jsonb) {
        if (event.getData() == null) {
            throw BusinessException.invalid("data", "is missing");
        }
        var json = new String(event.getData().toBytes(), StandardCharsets.UTF_8);
        return new ReceivedEvent(id(event.getId()), event.getType(), event.getSubject(), event.getTime(), json, jsonb);
    }

    private static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw BusinessException.invalid("id", "is not a UUID");
        }
    }

    /** The data as a record. @throws BusinessException VALIDATION_ERROR if it does not fit */
    public <T> T data(Class<T> type) {
        try {
            return jsonb.fromJson(json, type);
        } catch (JsonbException e) {
            throw BusinessException.invalid("data", "does not fit the schema of " + this.type + ": " + e.getMessage());
        }
    }
}
