package io.marquee.chassis.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** PostgreSQL's jsonb as the JSON text that it holds. */
@Converter
public class JsonbConverter implements AttributeConverter<String, Object> {

    @Override
    public Object convertToDatabaseColumn(String json) {
        return PgValues.of("jsonb", json);
    }

    @Override
    public String convertToEntityAttribute(Object column) {
        return column == null ? null : column.toString();
    }
}
