package io.marquee.catalog.rules.boundary;

import io.marquee.catalog.rules.control.Contracts;
import io.marquee.catalog.rules.control.RuleDeployment;
import io.marquee.catalog.rules.control.RuleVersions;
import io.marquee.catalog.rules.control.Trial;
import io.marquee.catalog.rules.entity.RuleChange;
import io.marquee.catalog.rules.entity.RuleVersion;
import io.marquee.chassis.http.Page;
import io.marquee.chassis.idempotency.Idempotent;
import io.marquee.chassis.security.CurrentUser;
import io.marquee.chassis.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The decision tables of the analysts: look, try, deploy, roll back. */
@ApplicationScoped
@Path("/rules")
@RolesAllowed(Roles.ANALYST)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RulesResource {

    private final Contracts contracts;
    private final RuleVersions versions;
    private final RuleDeployment deployment;
    private final Trial trial;
    private final CurrentUser user;

    /** For the container's proxy only. */
    protected RulesResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public RulesResource(
            Contracts contracts, RuleVersions versions, RuleDeployment deployment, Trial trial, CurrentUser user) {
        this.contracts = contracts;
        this.versions = versions;
        this.deployment = deployment;
        this.trial = trial;
        this.user = user;
    }

    @GET
    public Page<RuleSummary> list() {
        var rules = contracts.all().stream()
                .map(contract -> RuleSummary.of(contract, versions.current(contract.name())))
                .toList();
        return new Page<>(rules, null);
    }

    /** @param version of the content; without it, the version in force */
    @GET
    @Path("/{decision}")
    public Response get(@PathParam("decision") String decision, @QueryParam("version") Integer version) {
        var contract = contracts.of(decision);
        var shown = shown(decision, version);
        return tagged(shown, RuleView.of(contract, shown, versions.all(decision)));
    }

    /** For Camunda Modeler; who does not say what is wanted gets JSON. */
    @GET
    @Path("/{decision}")
    @Produces(MediaType.APPLICATION_XML + ";qs=0.5")
    public Response model(@PathParam("decision") String decision, @QueryParam("version") Integer version) {
        var shown = shown(decision, version);
        return tagged(shown, shown.model());
    }

    @PUT
    @Idempotent
    @Path("/{decision}")
    @Transactional
    public RuleVersionView deploy(
            @PathParam("decision") String decision,
            @HeaderParam(HttpHeaders.IF_MATCH) String basedOn,
            @Valid @NotNull RuleDraft draft) {
        var change = new RuleChange(
                decision,
                draft.model(),
                draft.examples(),
                user.id(),
                Reasons.required(draft.why()),
                BasedOn.version(basedOn));
        return RuleVersionView.of(deployment.deploy(change));
    }

    /** The model alone; its examples stay as they are. */
    @PUT
    @Idempotent
    @Path("/{decision}")
    @Consumes(MediaType.APPLICATION_XML)
    @Transactional
    public RuleVersionView deployModel(
            @PathParam("decision") String decision,
            @HeaderParam(HttpHeaders.IF_MATCH) String basedOn,
            @QueryParam("why") String why,
            String model) {
        var change = new RuleChange(decision, model, null, user.id(), Reasons.required(why), BasedOn.version(basedOn));
        return RuleVersionView.of(deployment.deploy(change));
    }

    @POST
    @Path("/{decision}/trial")
    public TrialView tryOut(@PathParam("decision") String decision, @Valid @NotNull RuleDraft draft) {
        return tryOut(decision, draft.model(), draft.examples());
    }

    @POST
    @Path("/{decision}/trial")
    @Consumes(MediaType.APPLICATION_XML)
    public TrialView tryOutModel(@PathParam("decision") String decision, String model) {
        return tryOut(decision, model, null);
    }

    @POST
    @Idempotent
    @Path("/{decision}/rollback")
    @Transactional
    public RuleVersionView rollBack(
            @PathParam("decision") String decision,
            @HeaderParam(HttpHeaders.IF_MATCH) String basedOn,
            @Valid @NotNull Rollback rollback) {
        return RuleVersionView.of(deployment.rollBack(
                decision, rollback.version(), user.id(), Reasons.required(rollback.why()), BasedOn.version(basedOn)));
    }

    private TrialView tryOut(String decision, String model, String examples) {
        var contract = contracts.of(decision);
        return TrialView.of(trial.run(contract, versions.current(decision), model, examples));
    }

    private RuleVersion shown(String decision, Integer version) {
        contracts.of(decision);
        return version == null ? versions.current(decision) : versions.get(decision, version);
    }

    private static Response tagged(RuleVersion shown, Object body) {
        return Response.ok(body)
                .header(HttpHeaders.ETAG, BasedOn.tag(shown.version()))
                .build();
    }
}
