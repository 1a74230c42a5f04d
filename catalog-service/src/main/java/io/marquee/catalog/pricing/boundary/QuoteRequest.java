package io.marquee.catalog.pricing.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Seats whose price somebody wants to know. */
public record QuoteRequest(
        @NotNull UUID showId,
        @NotEmpty @Size(max = 50) List<@NotBlank String> seatIds,
        @Size(max = 60) String couponCode) {

    public QuoteRequest {
        couponCode = couponCode == null || couponCode.isBlank() ? null : couponCode.strip();
    }
}
