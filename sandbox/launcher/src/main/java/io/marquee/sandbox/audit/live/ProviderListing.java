package io.marquee.sandbox.audit.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.sandbox.api.Api;
import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.audit.books.ProviderPayment;
import io.marquee.sandbox.parts.Plan;
import io.marquee.sandbox.parts.ProviderPart;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What the simulated provider has. It counts money in the smallest unit of the currency (ISO 4217). */
record ProviderListing(Plan plan) {

    private static final int PAGE = 1000;

    List<ProviderPayment> payments() throws CouldNotLook {
        try {
            var api = Api.at(plan.http(ProviderPart.NAME));
            var all = new ArrayList<ProviderPayment>();
            var after = "";
            for (var more = true; more; ) {
                var page = api.get("/sandbox/payments?limit=" + PAGE + after);
                for (var intent : page.path("data")) {
                    all.add(payment(intent));
                    after = "&starting_after=" + intent.path("id").asText();
                }
                more = page.path("has_more").asBoolean();
            }
            return all;
        } catch (IOException e) {
            throw new CouldNotLook(ProviderPart.NAME, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CouldNotLook(ProviderPart.NAME, e);
        }
    }

    static ProviderPayment payment(JsonNode intent) {
        var currency = intent.path("currency").asText().toUpperCase(Locale.ROOT);
        long captured = 0;
        long refunded = 0;
        for (var charge : intent.path("charges")) {
            captured += isDone(charge) ? charge.path("amount").asLong() : 0;
            for (var refund : charge.path("refunds")) {
                refunded += isGone(refund) ? 0 : refund.path("amount").asLong();
            }
        }
        return new ProviderPayment(
                intent.path("provider").asText(),
                intent.path("id").asText(),
                id(intent.at("/metadata/paymentId")),
                money(captured, currency),
                money(refunded, currency),
                currency);
    }

    private static boolean isDone(JsonNode charge) {
        return charge.path("status").asText().equals("succeeded");
    }

    /** A refund that came to nothing has moved no money. */
    private static boolean isGone(JsonNode refund) {
        return List.of("failed", "canceled").contains(refund.path("status").asText());
    }

    private static BigDecimal money(long units, String currency) {
        return BigDecimal.valueOf(
                units, Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    }

    private static UUID id(JsonNode id) {
        try {
            return id.isTextual() ? UUID.fromString(id.asText()) : null;
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
