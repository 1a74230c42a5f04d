package io.marquee.sandbox.audit.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ProviderListingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void capturedChargesAndRefundsThatWentThroughAreCounted() throws JsonProcessingException {
        var payment = ProviderListing.payment(JSON.readTree("""
                {"provider": "stripe", "id": "pi_1", "currency": "inr", "metadata": {"paymentId": "018f0000-0000-7000-8000-000000000000"},
                 "charges": [
                   {"amount": 41530, "status": "failed", "refunds": []},
                   {"amount": 41530, "status": "succeeded", "refunds": [
                     {"amount": 1530, "status": "succeeded"}, {"amount": 2000, "status": "pending"},
                     {"amount": 9999, "status": "failed"}]}]}
                """));
        assertEquals(new BigDecimal("415.30"), payment.captured());
        assertEquals(new BigDecimal("35.30"), payment.refunded());
        assertEquals("stripe", payment.provider());
        assertEquals("018f0000-0000-7000-8000-000000000000", payment.paymentId().toString());
    }

    @Test
    void currencyWithoutDecimalsAndPaymentThatIsNotOurs() throws JsonProcessingException {
        var payment = ProviderListing.payment(JSON.readTree("""
                {"id": "order_1", "provider": "razorpay", "currency": "JPY",
                 "charges": [{"amount": 500, "status": "succeeded", "refunds": []}]}
                """));
        assertEquals(new BigDecimal("500"), payment.captured());
        assertEquals("razorpay", payment.provider());
        assertNull(payment.paymentId());
    }
}
