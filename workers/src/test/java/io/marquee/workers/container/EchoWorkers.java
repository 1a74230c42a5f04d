package io.marquee.workers.container;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.chassis.http.Correlation;
import io.marquee.chassis.persistence.Database;
import io.marquee.workers.JobContext;
import io.marquee.workers.JobWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The workers of the small service that {@link WorkersIT} deploys. */
@ApplicationScoped
public class EchoWorkers {

    private final Database database;
    private final Visitor visitor;

    /** For CDI's proxy. */
    protected EchoWorkers() {
        this(null, null);
    }

    @Inject
    public EchoWorkers(Database database, Visitor visitor) {
        this.database = database;
        this.visitor = visitor;
    }

    public record Line(String label, BigDecimal price) {}

    public record Echo(UUID bookingId, Instant expiresAt, BigDecimal total, List<Line> lines, String couponCode) {}

    public record Echoed(Echo echo, String correlation, int visits, int rows) {}

    /** Uses what a step uses: a transaction, the database, a request-scoped bean, every kind of variable. */
    @Transactional
    @JobWorker("echo")
    public Echoed echo(Echo echo, JobContext context) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement("insert into echoes values (?) on conflict do nothing")) {
            statement.setObject(1, echo.bookingId());
            var rows = statement.executeUpdate();
            return new Echoed(echo, Correlation.current(), visitor.visit(), rows);
        }
    }

    public record Refusal(UUID bookingId, String kind) {}

    /** Writes, and then fails in the way it is told: nothing of it may stay. */
    @Transactional
    @JobWorker(value = "refuse", errors = "SEATS_UNAVAILABLE")
    public void refuse(Refusal refusal) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement("insert into echoes values (?)")) {
            statement.setObject(1, refusal.bookingId());
            statement.executeUpdate();
        }
        throw switch (refusal.kind()) {
            case "business" -> new BusinessException(ErrorCode.SEATS_UNAVAILABLE, "Seat A10 is taken.");
            case "technical" -> new TechnicalException("Redis does not answer");
            default -> new IllegalStateException("broken");
        };
    }

    public record Slow(UUID bookingId) {}

    public record Slept(boolean wroteAfterSleep) {}

    /** Is under way when the service is told to stop, and needs the database after that. */
    @Transactional
    @JobWorker(value = "slow", timeout = "PT30S")
    public Slept slow(Slow slow) throws SQLException, InterruptedException {
        Thread.sleep(3000);
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement("insert into echoes values (?)")) {
            statement.setObject(1, slow.bookingId());
            return new Slept(statement.executeUpdate() == 1);
        }
    }
}
