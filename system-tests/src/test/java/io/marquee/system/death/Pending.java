package io.marquee.system.death;

import io.marquee.system.platform.Answer;
import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Provider;
import io.marquee.system.platform.Users;
import io.marquee.system.platform.Users.Customer;

/** A booking whose payment has begun. */
public record Pending(Customer customer, String bookingId, String paymentId, Answer payment) {

    /** Of somebody new. */
    public static Pending of(String showId, String seat) {
        var customer = Users.newCustomer();
        var bookingId = Bookings.pending(customer.api(), showId, seat);
        var payment = Bookings.startPayment(customer.api(), bookingId).expect(201);
        return new Pending(customer, bookingId, payment.text("paymentId"), payment);
    }

    /** Tries to pay so often with that card. */
    public void pay(String card, int times) {
        for (var time = 0; time < times; time++) {
            Provider.confirm(payment, card);
        }
    }

    public void cancel() {
        Bookings.cancel(customer.api(), bookingId).expect(200);
    }

    /** Condition on the customer's row, see {@link WorkerDeath#status}. */
    public String status(String status) {
        return WorkerDeath.status(status, customer.userId());
    }
}
