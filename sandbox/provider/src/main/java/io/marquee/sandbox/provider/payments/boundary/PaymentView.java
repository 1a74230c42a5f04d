package io.marquee.sandbox.provider.payments.boundary;

import io.marquee.sandbox.provider.payments.entity.FailedAttempt;
import io.marquee.sandbox.provider.payments.entity.IntentStatus;
import io.marquee.sandbox.provider.payments.entity.PaymentIntent;
import io.marquee.sandbox.provider.payments.entity.TestCard;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the payment page shows; null hides a part. */
record PaymentView(
        String title,
        String amount,
        String description,
        String reference,
        String problem,
        String returnUrl,
        boolean open,
        boolean paid,
        boolean canceled,
        boolean unknown,
        List<Card> cards) {

    /** A line in the list of test cards. */
    record Card(String number, String effect) {}

    private static final List<Card> CARDS = Arrays.stream(TestCard.values())
            .map(card -> new Card(spaced(card.number()), effect(card)))
            .toList();

    static PaymentView ofUnknown() {
        return new PaymentView("Unknown payment", null, null, null, null, null, false, false, false, true, List.of());
    }

    /** @param refusal why the card was not even tried, or null */
    static PaymentView of(PaymentIntent intent, String returnUrl, String refusal) {
        var terms = intent.terms();
        var declined = intent.lastFailure().map(FailedAttempt::decline).orElse(null);
        var paid = intent.status() == IntentStatus.SUCCEEDED;
        var canceled = intent.status() == IntentStatus.CANCELED;
        var problem = refusal != null || declined == null ? refusal : declined.message();
        var status = paid ? "succeeded" : canceled ? "canceled" : "failed";
        return new PaymentView(
                paid ? "Payment successful" : canceled ? "Payment canceled" : "Pay by card",
                Money.shown(terms.amount(), terms.currency()),
                terms.description(),
                intent.id(),
                paid || canceled ? null : problem,
                returnUrl == null ? null : ReturnUrl.with(returnUrl, intent, status),
                !intent.status().isFinal(),
                paid,
                canceled,
                false,
                CARDS);
    }

    private static String spaced(String number) {
        return number.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    private static String effect(TestCard card) {
        return card.decline()
                .map(decline -> decline.declineCode() == null ? decline.code() : decline.declineCode())
                .map(code -> code.replace('_', ' ').toLowerCase(Locale.ROOT))
                .orElse("succeeds");
    }
}
