package io.marquee.catalog.search.control;

import io.marquee.catalog.search.entity.MovieDocument;
import io.marquee.catalog.search.entity.ShowDocument;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.chassis.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads from PostgreSQL what the search index is to show. Times are of the moment of reading. */
@ApplicationScoped
public class SearchSource {

    /** Lower than each id that the catalog gives out. */
    public static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String MOVIES = """
            select m.id, m.title, searchable(m.title), m.release_date, m.certificate, m.running_time_minutes, m.genre,
                m.director, (select count(*) from shows s
                    where s.movie_id = m.id and s.status = 'PUBLISHED' and s.starts_at > now())
            from movies m where %s
            """;

    private static final String SHOWS = "select " + ShowRows.COLUMNS + """
            from shows s join screens c on c.id = s.screen_id join theatres t on t.id = c.theatre_id
                join layouts l on l.id = s.layout_id
            where %s
            """;

    private final Database database;

    /** For the container's proxy only. */
    protected SearchSource() {
        this(null);
    }

    @Inject
    public SearchSource(Database database) {
        this.database = database;
    }

    /** A row of a result as a document. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * A number for the version of documents, higher than all before. Take it first, then read: of two documents the one
     * with the higher number then shows every change that was committed when the other's number was taken.
     */
    public long nextVersion() {
        return list("select nextval('search_versions')", row -> row.getLong(1)).getFirst();
    }

    public List<MovieDocument> movies(Collection<UUID> ids) {
        return list(MOVIES.formatted("m.id = any(?)"), SearchSource::movie, array(ids));
    }

    /** Shows that were ever published. */
    public List<ShowDocument> shows(Collection<UUID> ids) {
        return list(SHOWS.formatted("s.id = any(?) and s.status <> 'DRAFT'"), ShowRows::read, array(ids));
    }

    /** Films by id, from the one after that on. */
    public List<MovieDocument> moviesAfter(UUID id, int limit) {
        return list(MOVIES.formatted("m.id > ? order by m.id limit ?"), SearchSource::movie, id, limit);
    }

    /** Shows by id that are on sale or running, from the one after that on. */
    public List<ShowDocument> showsAfter(UUID id, int limit) {
        return list(
                SHOWS.formatted("s.id > ? and s.status = 'PUBLISHED' and s.ends_at > now() order by s.id limit ?"),
                ShowRows::read,
                id,
                limit);
    }

    /** How many films and shows there are to index. */
    public int count() {
        var sql = "select (select count(*) from movies)"
                + " + (select count(*) from shows where status = 'PUBLISHED' and ends_at > now())";
        return list(sql, row -> row.getInt(1)).getFirst();
    }

    private static MovieDocument movie(ResultSet row) throws SQLException {
        return new MovieDocument(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getObject(6, Integer.class),
                row.getString(7),
                row.getString(8),
                row.getInt(9));
    }

    private static Object array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private <T> List<T> list(String sql, Reading<T> reading, Object... values) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(
                        i + 1, values[i] instanceof UUID[] ids ? connection.createArrayOf("uuid", ids) : values[i]);
            }
            var documents = new ArrayList<T>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    documents.add(reading.read(result));
                }
            }
            return documents;
        } catch (SQLException e) {
            throw new TechnicalException("The catalog cannot be read for the search index", e);
        }
    }
}
