package io.marquee.catalog.browse.control;

import io.marquee.catalog.cities.control.Cities;
import io.marquee.catalog.movies.control.Movies;
import io.marquee.catalog.search.control.ShowRows;
import io.marquee.catalog.search.entity.ShowDocument;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.chassis.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Answers the browse call from PostgreSQL: one statement, whatever the number of theatres and shows. */
@ApplicationScoped
public class ShowBrowser {

    private static final String UPCOMING = " s.movie_id = ? and s.status = 'PUBLISHED' and s.starts_at > now()";

    private static final String SHOWS = """
            with page as (
                select p.*, searchable(p.name) collate "C" as place from theatres p
                where p.city_id = ? %1$s and exists (
                    select 1 from shows s join screens c on c.id = s.screen_id join theatres t on t.id = c.theatre_id
                    where t.id = p.id and %2$s)
                order by place, p.id limit ?)
            select %3$s from page t join screens c on c.theatre_id = t.id join shows s on s.screen_id = c.id
                join layouts l on l.id = s.layout_id
            where %2$s
            order by t.place, t.id, s.starts_at, s.id
            """;

    private final Database database;
    private final Cities cities;
    private final Movies movies;

    /** For the container's proxy only. */
    protected ShowBrowser() {
        this(null, null, null);
    }

    @Inject
    public ShowBrowser(Database database, Cities cities, Movies movies) {
        this.database = database;
        this.cities = cities;
        this.movies = movies;
    }

    /** @throws BusinessException NOT_FOUND if there is no such city or film */
    public void check(BrowseFilter filter) {
        cities.get(filter.cityId());
        movies.get(filter.movieId());
    }

    /** Theatres by name, each with its upcoming shows; of one theatre more than the page has. */
    public Listing browse(BrowseQuestion question) {
        var filter = question.filter();
        var shown = new ArrayList<Object>();
        var conditions = conditions(filter, shown);
        var values = new ArrayList<Object>();
        values.add(filter.cityId());
        if (!question.isFirstPage()) {
            values.add(question.after().getFirst());
            values.add(UUID.fromString(question.after().getLast()));
        }
        values.addAll(shown);
        values.add(question.limit() + 1);
        values.addAll(shown);
        var place = question.isFirstPage() ? "" : "and (searchable(p.name) collate \"C\", p.id) > (?, ?)";
        return new Listing(run(SHOWS.formatted(place, conditions, ShowRows.COLUMNS), values));
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
            sql.append(" and lower(s.language) = ?");
            values.add(filter.language());
        }
        if (filter.format() != null) {
            sql.append(" and lower(s.format) = ?");
            values.add(filter.format());
        }
        return sql.toString();
    }

    private List<ShowDocument> run(String sql, List<Object> values) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            var shows = new ArrayList<ShowDocument>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    shows.add(ShowRows.read(result));
                }
            }
            return shows;
        } catch (SQLException e) {
            throw new TechnicalException("Shows cannot be browsed in the database", e);
        }
    }
}
