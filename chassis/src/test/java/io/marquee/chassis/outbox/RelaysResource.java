package io.marquee.chassis.outbox;

import io.marquee.chassis.persistence.Database;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Lets two relays publish a lane at the same time until nothing waits in it. */
@Path("relays/{lane}/{kind}/{seed}")
@ApplicationScoped
@PermitAll
public class RelaysResource {

    @Inject
    private RelayBatch batch;

    @Inject
    private NaiveBatch naive;

    @Inject
    private Database database;

    @Resource
    private ManagedExecutorService managed;

    @POST
    public Response publish(
            @PathParam("lane") String lane, @PathParam("kind") String kind, @PathParam("seed") long seed)
            throws InterruptedException, ExecutionException {
        Consumer<Publisher> relay = kind.equals("naive") ? naive::publish : batch::publish;
        try (var receivers = Executors.newFixedThreadPool(8)) {
            var publisher = new RecordingPublisher(Lane.valueOf(lane), database.dataSource(), receivers, random(seed));
            var first = managed.submit(() -> drain(publisher, relay));
            var second = managed.submit(() -> drain(publisher, relay));
            first.get();
            second.get();
        }
        return Response.noContent().build();
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("Random").create(seed);
    }

    private void drain(Publisher publisher, Consumer<Publisher> relay) {
        while (isWaiting(publisher.lane())) {
            relay.accept(publisher);
        }
    }

    private boolean isWaiting(Lane lane) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement(
                        "select exists (select 1 from outbox where lane = ? and published_at is null)")) {
            statement.setString(1, lane.name());
            var result = statement.executeQuery();
            return result.next() && result.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
