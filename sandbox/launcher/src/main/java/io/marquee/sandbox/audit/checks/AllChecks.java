package io.marquee.sandbox.audit.checks;

import io.marquee.sandbox.audit.Check;
import java.util.List;

/** Every promise that the audit looks at, in the order in which a person reads them. */
public final class AllChecks {

    private AllChecks() {}

    public static List<Check> list() {
        return List.of(
                new SoldSeatsHaveAConfirmedBooking(),
                new ConfirmedBookingsHaveTheirSeats(),
                new ConfirmedBookingsHaveATicket(),
                new ConfirmedBookingsArePaid(),
                new CapturedPaymentsHaveABookingOrARefund(),
                new CancelledSalesAreRefundedAsDecided(),
                new BooksAgreeWithProvider(),
                new RefundsStayWithinThePayment(),
                new RefundsReachTheProvider(),
                new LocksBelongToOpenBookings(),
                new OpenBookingsHaveAProcess(),
                new ProcessesHaveAnOpenBooking(),
                new OutboxIsPublished(),
                new WebhooksAreApplied());
    }
}
