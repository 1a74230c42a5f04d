package io.marquee.sandbox.provider.page;

import io.marquee.sandbox.provider.payments.entity.TestCard;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the payment page shows; null hides a part. */
public record PaymentView(
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

    /** Where the payment stands. */
    public enum State {
        OPEN("Pay by card"),
        PAID("Payment successful"),
        CANCELED("Payment canceled");

        private final String title;

        State(String title) {
            this.title = title;
        }
    }

    private static final List<Card> CARDS = Arrays.stream(TestCard.values())
            .map(card -> new Card(spaced(card.number()), effect(card)))
            .toList();

    public static PaymentView ofUnknown() {
        return new PaymentView("Unknown payment", null, null, null, null, null, false, false, false, true, List.of());
    }

    /**
     * @param reference the provider's id of it
     * @param problem why the last try failed, or null
     * @param returnUrl null without a way back
     */
    public static PaymentView of(
            State state, String amount, String description, String reference, String problem, String returnUrl) {
        var open = state == State.OPEN;
        return new PaymentView(
                state.title,
                amount,
                description,
                reference,
                open ? problem : null,
                returnUrl,
                open,
                state == State.PAID,
                state == State.CANCELED,
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
