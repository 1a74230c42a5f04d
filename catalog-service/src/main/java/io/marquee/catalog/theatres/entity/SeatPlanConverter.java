package io.marquee.catalog.theatres.entity;

import io.marquee.chassis.persistence.PgValues;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** A seat plan in a jsonb column: the array of its rows. */
@Converter
public class SeatPlanConverter implements AttributeConverter<SeatPlan, Object> {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Override
    public Object convertToDatabaseColumn(SeatPlan plan) {
        return PgValues.of("jsonb", plan == null ? null : JSON.toJson(plan.rows()));
    }

    @Override
    public SeatPlan convertToEntityAttribute(Object column) {
        return column == null ? null : new SeatPlan(List.of(JSON.fromJson(column.toString(), SeatRow[].class)));
    }
}
