package io.marquee.system.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** The provider's books: what it has taken for each booking and what it has given back. */
public final class Ledger {

    private static final int PAGE = 1000;

    private final Map<String, Sums> sums;

    private Ledger(Map<String, Sums> sums) {
        this.sums = sums;
    }

    /** In the currency's smallest unit. */
    public record Sums(long captured, long refunded) {

        Sums plus(Sums other) {
            return new Sums(captured + other.captured, refunded + other.refunded);
        }
    }

    /** The books as they are now. */
    public static Ledger now() {
        var sums = new HashMap<String, Sums>();
        var after = "";
        while (after != null) {
            var page = Provider.http("secretKey")
                    .get("/sandbox/payment_intents?limit=" + PAGE + after)
                    .expect(200)
                    .body();
            for (var intent : page.path("data")) {
                sums.merge(intent.at("/metadata/bookingId").asText(), sumsOf(intent), Sums::plus);
                after = "&starting_after=" + intent.path("id").asText();
            }
            after = page.path("has_more").asBoolean() ? after : null;
        }
        return new Ledger(sums);
    }

    public Sums of(String bookingId) {
        return sums.getOrDefault(bookingId, new Sums(0, 0));
    }

    private static Sums sumsOf(JsonNode intent) {
        long captured = 0;
        long refunded = 0;
        for (var charge : intent.path("charges")) {
            captured += charge.path("paid").asBoolean() ? charge.path("amount").asLong() : 0;
            for (var refund : charge.path("refunds")) {
                refunded += refund.path("status").asText().equals("succeeded")
                        ? refund.path("amount").asLong()
                        : 0;
            }
        }
        return new Sums(captured, refunded);
    }
}
