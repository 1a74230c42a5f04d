package io.marquee.catalog.movies.control;

import io.marquee.catalog.movies.entity.Movie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds films in PostgreSQL: by trigrams of the title without accents, and by the shows that they have. */
@ApplicationScoped
public class MovieSearch {

    /** Share of a word's trigrams that must agree; "casblanca" has 0.7 of "casablanca". */
    private static final String SIMILAR = "0.5";

    private static final String ORDER = "searchable(m.title) collate \"C\"";

    private static final String SCORE = "word_similarity(searchable(?), searchable(m.title))";

    @PersistenceContext
    private EntityManager em;

    /**
     * Films in the order of their titles.
     *
     * @param after order of the title and id of the last film seen, or nothing for the first ones
     */
    public List<Movie> list(MovieFilter filter, int limit, String... after) {
        var sql = new StringBuilder("select m.* from movies m where true");
        var values = new ArrayList<Object>();
        conditions(filter, sql, values);
        if (after.length > 0) {
            sql.append(" and (" + ORDER + ", m.id) > (?, ?)");
            values.addAll(List.of(after[0], UUID.fromString(after[1])));
        }
        sql.append(" order by " + ORDER + ", m.id");
        return run(sql, values, 0, limit);
    }

    /** The place of a film in {@link #list}, with its id. */
    public String order(Movie movie) {
        return (String) em.createNativeQuery("select searchable(?)")
                .setParameter(1, movie.title())
                .getSingleResult();
    }

    /** Films that match {@code q}, the best match first, from that place on. */
    public List<Movie> ranked(MovieFilter filter, int limit, int from) {
        var sql = new StringBuilder("select m.* from movies m where true");
        var values = new ArrayList<Object>();
        conditions(filter, sql, values);
        sql.append(" and (searchable(m.title) like '%' || searchable(?) || '%' or ")
                .append(SCORE + " >= " + SIMILAR + ")");
        sql.append(" order by (searchable(m.title) = searchable(?)) desc, " + SCORE + " desc, m.title, m.id");
        values.addAll(List.of(escaped(filter.q()), filter.q(), filter.q(), filter.q()));
        return run(sql, values, from, limit);
    }

    private static void conditions(MovieFilter filter, StringBuilder sql, List<Object> values) {
        if (filter.genre() != null) {
            sql.append(" and lower(m.genre) = lower(?)");
            values.add(filter.genre());
        }
        if (filter.asksForShows()) {
            sql.append(" and exists (select 1 from shows s join screens c on c.id = s.screen_id"
                    + " join theatres t on t.id = c.theatre_id"
                    + " where s.movie_id = m.id and s.status = 'PUBLISHED' and s.starts_at > now()");
            add(" and t.city_id = ?", filter.cityId(), sql, values);
            add(" and lower(s.language) = lower(?)", filter.language(), sql, values);
            add(" and lower(s.format) = lower(?)", filter.format(), sql, values);
            add(" and (s.starts_at at time zone t.time_zone)::date = ?", filter.date(), sql, values);
            sql.append(")");
        }
    }

    private static void add(String condition, Object value, StringBuilder sql, List<Object> values) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static String escaped(String q) {
        return q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    @SuppressWarnings("unchecked")
    private List<Movie> run(StringBuilder sql, List<Object> values, int from, int limit) {
        var query = em.createNativeQuery(sql.toString(), Movie.class);
        for (var i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.setFirstResult(from).setMaxResults(limit).getResultList();
    }
}
