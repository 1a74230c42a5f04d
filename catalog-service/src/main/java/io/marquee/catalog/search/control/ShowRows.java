package io.marquee.catalog.search.control;

import io.marquee.catalog.pricing.entity.MinorUnit;
import io.marquee.catalog.search.entity.ShowDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * How a show is read from PostgreSQL, whether for the index or to answer without it. The tables are shows {@code s},
 * screens {@code c}, theatres {@code t} and layouts {@code l}.
 */
public final class ShowRows {

    public static final String COLUMNS = """
             s.id, s.status, s.movie_id, t.city_id, t.id as theatre_id, t.name, searchable(t.name) as theatre_order,
             t.address, t.time_zone, c.name as screen_name, s.starts_at, s.ends_at,
             (s.starts_at at time zone t.time_zone)::date as day, s.format, s.language, s.currency,
             (select min(amount) from show_prices where show_id = s.id) as price_from, l.seat_count,
             (select count(distinct seat_id) from seat_claims
              where show_id = s.id and status <> 'RELEASED') as claimed
            """;

    private ShowRows() {}

    public static ShowDocument read(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new ShowDocument(
                row.getObject("id", UUID.class),
                row.getString("status"),
                row.getObject("movie_id", UUID.class),
                row.getObject("city_id", UUID.class),
                row.getObject("theatre_id", UUID.class),
                row.getString("name"),
                row.getString("theatre_order"),
                row.getString("address"),
                row.getString("time_zone"),
                row.getString("screen_name"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getObject("day", LocalDate.class),
                row.getString("format"),
                row.getString("language"),
                currency,
                MinorUnit.of(currency).round(row.getBigDecimal("price_from")),
                row.getInt("seat_count"),
                row.getInt("claimed"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
