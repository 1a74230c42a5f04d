package io.marquee.booking.seats.entity;

import io.marquee.chassis.persistence.PgValues;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a show as jsonb. */
@Converter
public class ShowConverter implements AttributeConverter<Show, Object> {

    private static final Jsonb JSONB = JsonbBuilder.create();

    @Override
    public Object convertToDatabaseColumn(Show show) {
        return PgValues.of("jsonb", show == null ? null : JSONB.toJson(show));
    }

    @Override
    public Show convertToEntityAttribute(Object column) {
        return column == null ? null : JSONB.fromJson(column.toString(), Show.class);
    }
}
