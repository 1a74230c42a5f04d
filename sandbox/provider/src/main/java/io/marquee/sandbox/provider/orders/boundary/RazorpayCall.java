package io.marquee.sandbox.provider.orders.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One request to Razorpay's API after its key was checked.
 *
 * @param body an object, empty without one
 * @param idempotencyKey of a refund, or null
 */
record RazorpayCall(Map<String, String> path, Map<String, String> query, JsonNode body, String idempotencyKey) {

    private static final int MAX_NOTES = 15;
    private static final int MAX_NOTE = 256;
    private static final int MAX_RECEIPT = 40;

    String id() {
        return path.get("id");
    }

    /** @throws RazorpayError naming the first member of the body that the call does not know */
    void allowOnly(Set<String> names) {
        body.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw RazorpayError.badRequest(name, name + " is/are not required and should not be sent");
            }
        });
    }

    Optional<Long> amount() {
        var amount = body.path("amount");
        if (amount.isMissingNode() || amount.isNull()) {
            return Optional.empty();
        }
        if (!amount.isIntegralNumber()) {
            throw RazorpayError.badRequest("amount", "The amount must be an integer.");
        }
        return Optional.of(amount.asLong());
    }

    /** Null without one. */
    String receipt() {
        var receipt = body.path("receipt").asText(null);
        if (receipt != null && receipt.length() > MAX_RECEIPT) {
            throw RazorpayError.badRequest("receipt", "The receipt may not be greater than 40 characters.");
        }
        return receipt;
    }

    Map<String, String> notes() {
        var notes = new TreeMap<String, String>();
        body.path("notes")
                .properties()
                .forEach(note -> notes.put(note.getKey(), note.getValue().asText()));
        if (notes.size() > MAX_NOTES || notes.values().stream().anyMatch(note -> note.length() > MAX_NOTE)) {
            throw RazorpayError.badRequest("notes", "There are at most 15 notes of at most 256 characters each.");
        }
        return notes;
    }

    int number(String parameter, int absent, int most) {
        var text = query.get(parameter);
        if (text == null) {
            return absent;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most) {
            throw RazorpayError.badRequest(parameter, "The " + parameter + " must be a number up to " + most + ".");
        }
        return Integer.parseInt(text);
    }
}
