package io.marquee.booking.bookings.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.booking.bookings.entity.Pricing.AppliedOffer;
import io.marquee.booking.bookings.entity.Pricing.Reason;
import io.marquee.booking.bookings.entity.Pricing.SeatPrice;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PricingTest {

    @Test
    void amountsHaveTheDecimalsOfTheirCurrency() {
        assertEquals("601.80", pricing("INR", "601.8").inMinorUnits().total().toPlainString());
        assertEquals("602", pricing("JPY", "602.0").inMinorUnits().total().toPlainString());
        var seat = pricing("INR", "601.8").inMinorUnits().seats().get(0);
        assertEquals("180.00", seat.price().toPlainString());
        assertEquals("20.00", seat.reasons().get(0).amount().toPlainString());
    }

    @Test
    void aBookingIsFreeWhateverTheDecimals() {
        assertTrue(pricing("INR", "0.0").isFree());
        assertTrue(pricing("INR", "0.00").inMinorUnits().isFree());
        assertFalse(pricing("INR", "0.01").isFree());
    }

    private static Pricing pricing(String currency, String total) {
        var zero = BigDecimal.ZERO;
        var seat = new SeatPrice(
                "A1",
                "STANDARD",
                new BigDecimal("160.0"),
                new BigDecimal("180.0"),
                zero,
                List.of(),
                List.of(new Reason("Weekend", new BigDecimal("20.0"))));
        var offer = new AppliedOffer("THIRD50", "Third ticket at half price", zero);
        return new Pricing(currency, zero, zero, zero, zero, new BigDecimal(total), List.of(offer), List.of(seat));
    }
}
