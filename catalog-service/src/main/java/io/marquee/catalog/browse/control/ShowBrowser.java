package io.marquee.catalog.browse.control;

import io.marquee.catalog.pricing.entity.MinorUnit;
import io.marquee.chassis.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Answers the browse call from PostgreSQL: one statement, whatever the number of theatres and shows. */
@ApplicationScoped
public class ShowBrowser {

    private static final String UPCOMING = " s.movie_id = ? and s.status = 'PUBLISHED' and s.starts_at > now()";

    private static final String SHOWS = """
            with page as (
                select t.* from theatres t
                where t.city_id = ? %1$s and exists (
                    select 1 from shows s join screens c on c.id = s.screen_id
                    where c.theatre_id = t.id and %2$s)
                order by t.name, t.id limit ?)
            select t.id, t.name, t.address, t.time_zone, s.id, c.name, s.starts_at, s.ends_at, s.format, s.language,
                s.currency, (select min(amount) from show_prices where show_id = s.id), l.seat_count,
                (select count(distinct seat_id) from seat_claims where show_id = s.id)
            from page t join screens c on c.theatre_id = t.id join shows s on s.screen_id = c.id
                join layouts l on l.id = s.layout_id
            where %2$s
            order by t.name, t.id, s.starts_at, s.id
            """;

    private final Database database;
    private final Availabilities availabilities;

    /** For the container's proxy only. */
    protected ShowBrowser() {
        this(null, null);
    }

    @Inject
    public ShowBrowser(Database database, Availabilities availabilities) {
        this.database = database;
        this.availabilities = availabilities;
    }

    /**
     * Theatres by name, each with its upcoming shows.
     *
     * @param after name and id of the last theatre seen, or nothing for the first ones
     */
    public List<TheatreShows> browse(BrowseFilter filter, int limit, String... after) {
        var shown = new ArrayList<Object>();
        var conditions = conditions(filter, shown);
        var values = new ArrayList<Object>();
        values.add(filter.cityId());
        if (after.length > 0) {
            values.addAll(List.of(after[0], UUID.fromString(after[1])));
        }
        values.addAll(shown);
        values.add(limit);
        values.addAll(shown);
        var place = after.length == 0 ? "" : "and (t.name, t.id) > (?, ?)";
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement(SHOWS.formatted(place, conditions))) {
            return run(statement, values);
        } catch (SQLException e) {
            throw new IllegalStateException("Shows cannot be browsed", e);
        }
    }

    /** A day of the theatre is tested in its zone; the range before it is what the index can use. */
    private static String conditions(BrowseFilter filter, List<Object> values) {
        var sql = new StringBuilder(UPCOMING);
        values.add(filter.movieId());
        if (filter.date() == null) {
            sql.append(" and s.starts_at < now() + interval '7 days'");
        } else {
            sql.append(" and s.starts_at between ?::date - interval '1 day' and ?::date + interval '2 days'"
                    + " and (s.starts_at at time zone t.time_zone)::date = ?");
            values.addAll(List.of(filter.date(), filter.date(), filter.date()));
        }
        if (filter.language() != null) {
            sql.append(" and lower(s.language) = lower(?)");
            values.add(filter.language());
        }
        if (filter.format() != null) {
            sql.append(" and lower(s.format) = lower(?)");
            values.add(filter.format());
        }
        return sql.toString();
    }

    private List<TheatreShows> run(PreparedStatement statement, List<Object> values) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        var theatres = new LinkedHashMap<UUID, TheatreShows>();
        try (var result = statement.executeQuery()) {
            while (result.next()) {
                add(result, theatres);
            }
        }
        return List.copyOf(theatres.values());
    }

    private void add(ResultSet row, LinkedHashMap<UUID, TheatreShows> theatres) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var theatre = theatres.get(id);
        if (theatre == null) {
            theatre = new TheatreShows(id, row.getString(2), row.getString(3), row.getString(4), new ArrayList<>());
            theatres.put(id, theatre);
        }
        theatre.shows().add(entry(row, ZoneId.of(theatre.timeZone())));
    }

    private TheatreShows.Entry entry(ResultSet row, ZoneId zone) throws SQLException {
        var currency = row.getString(11);
        return new TheatreShows.Entry(
                row.getObject(5, UUID.class),
                row.getString(6),
                local(row, 7, zone),
                local(row, 8, zone),
                row.getString(9),
                row.getString(10),
                currency,
                MinorUnit.of(currency).round(row.getBigDecimal(12)),
                availabilities.of(row.getInt(13), row.getInt(14)));
    }

    private static OffsetDateTime local(ResultSet row, int column, ZoneId zone) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(zone)
                .toOffsetDateTime();
    }
}
