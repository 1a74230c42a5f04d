package io.marquee.sandbox.provider.payments.entity;

import java.util.Arrays;
import java.util.Optional;

/**
 * Cards that decide the outcome of a payment, as in Stripe's test mode.
 *
 * @see <a href="https://docs.stripe.com/testing">Stripe's test cards</a>
 */
public enum TestCard {
    VISA("pm_card_visa", "4242424242424242", null),
    MASTERCARD("pm_card_mastercard", "5555555555554444", null),
    CHARGE_DECLINED(
            "pm_card_chargeDeclined",
            "4000000000000002",
            Decline.because("generic_decline", "Your card was declined.")),
    INSUFFICIENT_FUNDS(
            "pm_card_chargeDeclinedInsufficientFunds",
            "4000000000009995",
            Decline.because("insufficient_funds", "Your card has insufficient funds.")),
    LOST("pm_card_chargeDeclinedLostCard", "4000000000009987", Decline.because("lost_card", "Your card was declined.")),
    EXPIRED(
            "pm_card_chargeDeclinedExpiredCard",
            "4000000000000069",
            new Decline("expired_card", null, "Your card has expired.")),
    INCORRECT_CVC(
            "pm_card_chargeDeclinedIncorrectCvc",
            "4000000000000127",
            new Decline("incorrect_cvc", null, "Your card's security code is incorrect.")),
    PROCESSING_ERROR(
            "pm_card_chargeDeclinedProcessingError",
            "4000000000000119",
            new Decline(
                    "processing_error",
                    null,
                    "An error occurred while processing your card. Try again in a little bit."));

    private final String paymentMethod;
    private final String number;
    private final Decline decline;

    TestCard(String paymentMethod, String number, Decline decline) {
        this.paymentMethod = paymentMethod;
        this.number = number;
        this.decline = decline;
    }

    public static Optional<TestCard> ofPaymentMethod(String id) {
        return Arrays.stream(values())
                .filter(card -> card.paymentMethod.equals(id))
                .findFirst();
    }

    /** The card with a number; blanks and dashes in it do not matter. */
    public static Optional<TestCard> ofNumber(String number) {
        var digits = number.replaceAll("[\\s-]", "");
        return Arrays.stream(values())
                .filter(card -> card.number.equals(digits))
                .findFirst();
    }

    /** Why a payment by the card is declined; empty if it succeeds. */
    public Optional<Decline> decline() {
        return Optional.ofNullable(decline);
    }

    public String number() {
        return number;
    }

    public String lastFour() {
        return number.substring(number.length() - 4);
    }

    public String brand() {
        return this == MASTERCARD ? "mastercard" : "visa";
    }
}
