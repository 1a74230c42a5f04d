package io.marquee.payment.payments.boundary;

import io.marquee.chassis.security.CurrentUser;
import io.marquee.payment.payments.entity.Payment;

/** Who sees a payment: its customer, support and administrators. To all others it does not exist. */
final class PaymentAccess {

    private PaymentAccess() {}

    static boolean mayRead(CurrentUser user, Payment payment) {
        return payment.userId().equals(user.id()) || user.isSupport();
    }
}
