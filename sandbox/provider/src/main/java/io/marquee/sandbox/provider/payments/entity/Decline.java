package io.marquee.sandbox.provider.payments.entity;

/**
 * Why a bank refused a card.
 *
 * @param code Stripe's error code
 * @param declineCode the bank's reason behind {@code card_declined}, null for other codes
 * @param message for the customer
 */
public record Decline(String code, String declineCode, String message) {

    static Decline because(String declineCode, String message) {
        return new Decline("card_declined", declineCode, message);
    }
}
