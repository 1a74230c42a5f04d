package io.marquee.sandbox.audit.live;

import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.audit.books.Payment;
import io.marquee.sandbox.audit.books.Refund;
import io.marquee.sandbox.audit.books.WaitingRow;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What payment_db has. */
record PaymentRows(Rows rows) {

    private static final int USUAL_DIGITS = 2;

    private static final String PAYMENTS = """
            select id, booking_id, provider, intent_id, status, coalesce(paid_amount, 0) as paid,
                   coalesce(paid_currency, currency) as currency, refunded_amount
            from payments
            """;

    private static final String REFUNDS = """
            select id, payment_id, amount, status, extract(epoch from now() - created_at)::bigint as seconds
            from refunds
            """;

    private static final String UNAPPLIED = """
            select id, type, event_id, extract(epoch from now() - received_at)::bigint as seconds, error
            from webhook_events
            where result = 'RECEIVED' and received_at < now() - make_interval(secs => %d)
            """.formatted(Books.PATIENCE_SECONDS);

    List<Payment> payments() throws CouldNotLook {
        return rows.read(
                PAYMENTS,
                row -> new Payment(
                        row.getObject("id", UUID.class),
                        row.getObject("booking_id", UUID.class),
                        row.getString("provider"),
                        row.getString("intent_id"),
                        row.getString("status"),
                        money(row, "paid"),
                        row.getString("currency"),
                        money(row, "refunded_amount")));
    }

    List<Refund> refunds() throws CouldNotLook {
        return rows.read(
                REFUNDS,
                row -> new Refund(
                        row.getObject("id", UUID.class),
                        row.getObject("payment_id", UUID.class),
                        money(row, "amount"),
                        row.getString("status"),
                        Duration.ofSeconds(row.getLong("seconds"))));
    }

    /** With as many digits as people are used to, although the column has one more for the currencies that need it. */
    private static BigDecimal money(ResultSet row, String column) throws SQLException {
        var money = row.getBigDecimal(column).stripTrailingZeros();
        return money.scale() < USUAL_DIGITS ? money.setScale(USUAL_DIGITS) : money;
    }

    List<WaitingRow> unapplied() throws CouldNotLook {
        return rows.read(
                UNAPPLIED,
                row -> new WaitingRow(
                        rows.database(),
                        row.getString("id"),
                        row.getString("type"),
                        row.getString("event_id"),
                        row.getLong("seconds"),
                        row.getString("error")));
    }
}
