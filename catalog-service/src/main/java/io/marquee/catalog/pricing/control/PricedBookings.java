package io.marquee.catalog.pricing.control;

import io.marquee.catalog.pricing.entity.PricedBooking;
import io.marquee.catalog.pricing.entity.Quote;
import io.marquee.chassis.persistence.Database;
import io.marquee.chassis.persistence.PgValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Recent bookings, for trying changed rules on them. There are as many slots as {@code catalog.trial-bookings} says; a
 * booking takes the slot that its key points to, so that keeping it twice keeps it once, and old ones make room.
 */
@ApplicationScoped
public class PricedBookings {

    private static final String KEEP = "insert into priced_bookings (slot, quote, coupon_code, priced_at)"
            + " values (?, ?, ?, now()) on conflict (slot) do update set quote = excluded.quote,"
            + " coupon_code = excluded.coupon_code, priced_at = excluded.priced_at";
    private static final String RECENT = "select quote::text, coupon_code, priced_at from priced_bookings"
            + " where slot < ? order by priced_at desc";

    private final DataSource dataSource;
    private final Jsonb jsonb;
    private final int slots;

    /** For the container's proxy only. */
    protected PricedBookings() {
        this((DataSource) null, null, 0);
    }

    @Inject
    public PricedBookings(Database database, Jsonb jsonb, @ConfigProperty(name = "catalog.trial-bookings") int slots) {
        this(database.dataSource(), jsonb, slots);
    }

    public PricedBookings(DataSource dataSource, Jsonb jsonb, int slots) {
        this.dataSource = dataSource;
        this.jsonb = jsonb;
        this.slots = slots;
    }

    /** @param key of the booking's process, the same each time that the booking is priced */
    public void keep(long key, Quote quote, String couponCode) {
        if (slots == 0) {
            return;
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(KEEP)) {
            statement.setInt(1, Math.floorMod(key, slots));
            statement.setObject(2, PgValues.of("jsonb", jsonb.toJson(quote)));
            statement.setString(3, couponCode);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("What a booking was priced from cannot be kept", e);
        }
    }

    /** Newest first. */
    public List<PricedBooking> recent() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(RECENT)) {
            statement.setInt(1, slots);
            try (var result = statement.executeQuery()) {
                var bookings = new ArrayList<PricedBooking>();
                while (result.next()) {
                    bookings.add(booking(result));
                }
                return bookings;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Recent bookings cannot be read", e);
        }
    }

    private PricedBooking booking(ResultSet row) throws SQLException {
        return new PricedBooking(
                jsonb.fromJson(row.getString(1), Quote.class),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant());
    }
}
