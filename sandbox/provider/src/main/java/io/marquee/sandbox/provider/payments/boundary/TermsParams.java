package io.marquee.sandbox.provider.payments.boundary;

import io.marquee.sandbox.provider.http.ApiError;
import io.marquee.sandbox.provider.http.Params;
import io.marquee.sandbox.provider.payments.entity.IntentTerms;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads and checks the parameters that a payment intent is created with. */
final class TermsParams {

    private static final long MAX_AMOUNT = 99_999_999;
    private static final Set<String> ALLOWED = Set.of(
            "amount",
            "automatic_payment_methods",
            "capture_method",
            "confirm",
            "currency",
            "description",
            "expand",
            "metadata",
            "off_session",
            "payment_method",
            "payment_method_data",
            "payment_method_types",
            "receipt_email",
            "return_url",
            "statement_descriptor",
            "statement_descriptor_suffix",
            "use_stripe_sdk");

    private TermsParams() {}

    static IntentTerms read(Params params) {
        params.allowOnly(ALLOWED);
        var types = params.list("payment_method_types");
        checkMethods(params, types);
        return new IntentTerms(
                amount(params),
                currency(params),
                params.text("description").orElse(null),
                params.text("receipt_email").orElse(null),
                Metadata.read(params),
                types.isEmpty() ? List.of("card") : types,
                types.isEmpty());
    }

    private static void checkMethods(Params params, List<String> types) {
        if (!types.isEmpty() && !types.equals(List.of("card"))) {
            throw ApiError.invalid(
                    "payment_intent_invalid_parameter",
                    "payment_method_types",
                    "The payment method type provided is invalid: this sandbox knows card only.");
        }
        if (params.text("capture_method").filter("manual"::equals).isPresent()) {
            throw ApiError.invalid(
                    "payment_intent_invalid_parameter",
                    "capture_method",
                    "This sandbox captures at once: use automatic or automatic_async.");
        }
    }

    private static long amount(Params params) {
        params.required("amount");
        long amount = params.amount("amount").orElseThrow();
        if (amount < 1) {
            throw ApiError.invalid(
                    "parameter_invalid_integer", "amount", "This value must be greater than or equal to 1.");
        }
        if (amount > MAX_AMOUNT) {
            throw ApiError.invalid("amount_too_large", "amount", "Amount must be no more than " + MAX_AMOUNT);
        }
        return amount;
    }

    private static String currency(Params params) {
        var code = params.required("currency").toLowerCase(Locale.ROOT);
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT))
                    .getCurrencyCode()
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw ApiError.invalid(null, "currency", "Invalid currency: " + code + ". It must be an ISO 4217 code.");
        }
    }
}
