package io.marquee.sandbox.provider.page;

import io.marquee.sandbox.provider.http.ApiError;
import io.marquee.sandbox.provider.http.Params;
import io.marquee.sandbox.provider.payments.entity.TestCard;
import java.util.Optional;

/** Finds the test card that a call or a person names. */
public final class Cards {

    private Cards() {}

    /** The card of {@code payment_method} or {@code payment_method_data[card][number]}; empty without either. */
    public static Optional<TestCard> read(Params params) {
        var number = params.text("payment_method_data[card][number]");
        if (number.isPresent()) {
            return Optional.of(numbered(number.get()));
        }
        return params.text("payment_method")
                .map(id -> TestCard.ofPaymentMethod(id)
                        .orElseThrow(() -> ApiError.noSuch("PaymentMethod", "payment_method", id)));
    }

    /** @throws ApiError 402 if it is no test card: real ones are not accepted here */
    public static TestCard numbered(String number) {
        return TestCard.ofNumber(number).orElseThrow(() -> refusal(number.replaceAll("[\\s-]", "")));
    }

    private static ApiError refusal(String digits) {
        return passesLuhn(digits)
                ? new ApiError(
                                402,
                                "card_error",
                                "card_declined",
                                "Your card was declined. Your request was in test mode, but used a non test card.")
                        .with("decline_code", "test_mode_live_card")
                : new ApiError(402, "card_error", "incorrect_number", "Your card number is incorrect.")
                        .with("param", "number");
    }

    /** The check digit rule of ISO/IEC 7812. */
    private static boolean passesLuhn(String digits) {
        if (!digits.matches("\\d{12,19}")) {
            return false;
        }
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
