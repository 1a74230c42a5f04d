package io.marquee.booking.bookings.entity;

import io.marquee.chassis.persistence.PgValues;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a pricing as jsonb. */
@Converter
public class PricingConverter implements AttributeConverter<Pricing, Object> {

    private static final Jsonb JSONB = JsonbBuilder.create();

    @Override
    public Object convertToDatabaseColumn(Pricing pricing) {
        return PgValues.of("jsonb", pricing == null ? null : JSONB.toJson(pricing));
    }

    @Override
    public Pricing convertToEntityAttribute(Object column) {
        return column == null ? null : JSONB.fromJson(column.toString(), Pricing.class);
    }
}
