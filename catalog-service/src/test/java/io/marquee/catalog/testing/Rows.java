package io.marquee.catalog.testing;

import io.marquee.chassis.testing.TestPlatform;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Looks into the service's database. */
public final class Rows {

    private Rows() {}

    /** Connections of the service's own role. */
    public static DataSource dataSource() {
        var database = TestPlatform.current().database();
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        return source;
    }

    /** First column of each row, as text. */
    public static List<String> texts(String sql, Object... values) {
        try (var connection = dataSource().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var texts = new ArrayList<String>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    texts.add(result.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Runs a statement that answers no rows. */
    public static void run(String sql) {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Data of the events of a type about something, oldest first. */
    public static List<String> events(String type, Object subject) {
        return texts(
                "select payload::text from outbox where type = ? and key = ? order by seq", type, subject.toString());
    }
}
