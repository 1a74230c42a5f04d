package io.marquee.catalog.theatres.control;

import io.marquee.catalog.theatres.entity.SeatPlan;
import io.marquee.chassis.errors.BusinessException;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A screen as a partner describes it. */
public record ScreenPlan(
        @NotNull @Size(min = 1, max = 60) String name,
        @NotEmpty @Size(max = 200) List<@NotNull RowPlan> rows) {

    /** @throws BusinessException VALIDATION_ERROR saying which row or seat is wrong */
    public SeatPlan seats() {
        try {
            return SeatPlan.sellable(rows.stream().map(RowPlan::row).toList());
        } catch (IllegalArgumentException e) {
            throw BusinessException.invalid("rows", "cannot be a seat layout: " + e.getMessage());
        }
    }
}
