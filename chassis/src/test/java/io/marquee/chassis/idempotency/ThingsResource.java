package io.marquee.chassis.idempotency;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.chassis.ids.Ids;
import io.marquee.chassis.security.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;

/** One method for each way in which a resource method can answer. */
@Path("things")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@RolesAllowed(Roles.CUSTOMER)
public class ThingsResource {

    @Inject
    private Things things;

    @Inject
    private Idempotency idempotency;

    @Resource
    private ManagedExecutorService executor;

    public record Thing(@NotBlank String name, long workMillis) {}

    public record Made(UUID id, String name) {}

    @POST
    @Idempotent(required = true)
    public Response make(@Valid Thing thing) throws InterruptedException {
        return make(thing, idempotency.resourceId());
    }

    @POST
    @Path("optional")
    @Idempotent
    public Response makeOptionally(Thing thing) throws InterruptedException {
        return make(thing, idempotency.resourceId());
    }

    @POST
    @Path("open")
    @PermitAll
    @Idempotent
    public Response makeOpenly(Thing thing) throws InterruptedException {
        return make(thing, idempotency.resourceId());
    }

    @POST
    @Path("stage")
    @Idempotent
    public CompletionStage<Response> makeLater(Thing thing) {
        var id = idempotency.resourceId();
        return executor.supplyAsync(() -> quietly(thing, id));
    }

    @POST
    @Path("foreign-thread")
    @Idempotent
    public CompletionStage<Response> makeElsewhere(Thing thing) {
        var id = idempotency.resourceId();
        things.make(id, thing.name());
        return CompletableFuture.supplyAsync(() -> made(id, thing), Thread::startVirtualThread);
    }

    @POST
    @Path("suspended")
    @Idempotent
    public void makeSuspended(@Suspended AsyncResponse answer, Thing thing) {
        var id = idempotency.resourceId();
        executor.submit(() -> answer.resume(quietly(thing, id)));
    }

    @POST
    @Path("empty")
    @Idempotent
    public void makeAndSayNothing(Thing thing) {
        things.make(idempotency.resourceId(), thing.name());
    }

    /** Does the work, and then fails to say so. */
    @POST
    @Path("failing/{kind}")
    @Idempotent
    public Response makeAndFail(@PathParam("kind") String kind, Thing thing) {
        things.make(idempotency.resourceId(), thing.name());
        throw switch (kind) {
            case "unavailable" -> new TechnicalException("The provider does not answer");
            case "limited" ->
                new BusinessException(ErrorCode.RATE_LIMITED, "Too fast.").retryAfter(Duration.ofSeconds(1));
            case "overloaded" -> new CompletionException(new RejectedExecutionException("No thread is free"));
            case "in-progress" -> new BusinessException(ErrorCode.REQUEST_IN_PROGRESS, "Not yet.");
            case "refused" -> new BusinessException(ErrorCode.INVALID_STATE, "The thing is closed.");
            default -> new IllegalStateException("broken");
        };
    }

    /** The negative control: without the annotation, every repetition makes another thing. */
    @POST
    @Path("naive")
    public Response makeNaively(Thing thing) throws InterruptedException {
        return make(thing, Ids.next());
    }

    private Response make(Thing thing, UUID id) throws InterruptedException {
        things.make(id, thing.name());
        Thread.sleep(thing.workMillis());
        return made(id, thing);
    }

    private Response quietly(Thing thing, UUID id) {
        try {
            return make(thing, id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TechnicalException("Interrupted", e);
        }
    }

    private static Response made(UUID id, Thing thing) {
        return Response.created(URI.create("things/" + id))
                .entity(new Made(id, thing.name()))
                .build();
    }
}
