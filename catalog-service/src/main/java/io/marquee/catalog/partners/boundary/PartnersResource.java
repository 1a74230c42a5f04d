package io.marquee.catalog.partners.boundary;

import io.marquee.catalog.movies.boundary.MovieQuery;
import io.marquee.catalog.partners.control.Apply;
import io.marquee.catalog.partners.control.DecideApplication;
import io.marquee.catalog.partners.control.PartnerApplications;
import io.marquee.catalog.partners.entity.ApplicationStatus;
import io.marquee.catalog.partners.entity.Company;
import io.marquee.catalog.partners.entity.Decision;
import io.marquee.catalog.partners.entity.PartnerApplication;
import io.marquee.catalog.partners.entity.Verdict;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.http.Cursor;
import io.marquee.chassis.http.Page;
import io.marquee.chassis.http.PageRequest;
import io.marquee.chassis.idempotency.Idempotency;
import io.marquee.chassis.idempotency.Idempotent;
import io.marquee.chassis.security.CurrentUser;
import io.marquee.chassis.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;

/** Applications to become a partner: users make them, operations (admins) decide; support looks on. */
@ApplicationScoped
@Path("/partners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PartnersResource {

    private final Apply apply;
    private final DecideApplication decisions;
    private final PartnerApplications applications;
    private final CurrentUser user;
    private final Idempotency idempotency;

    /** For the container's proxy only. */
    protected PartnersResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public PartnersResource(
            Apply apply,
            DecideApplication decisions,
            PartnerApplications applications,
            CurrentUser user,
            Idempotency idempotency) {
        this.apply = apply;
        this.decisions = decisions;
        this.applications = applications;
        this.user = user;
        this.idempotency = idempotency;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.CUSTOMER, Roles.PARTNER, Roles.ANALYST, Roles.SUPPORT, Roles.ADMIN})
    @Transactional
    public Response apply(@Valid @NotNull Company company) {
        if (user.has(Roles.PARTNER)) {
            throw new BusinessException(ErrorCode.ALREADY_EXISTS, "You are a partner already.");
        }
        var view = ApplicationView.of(apply.apply(idempotency.resourceId(), user.id(), company));
        return Response.created(URI.create("/api/v1/partners/" + view.applicationId()))
                .entity(view)
                .build();
    }

    /** The caller's newest one. */
    @GET
    @Path("/me")
    @RolesAllowed({Roles.CUSTOMER, Roles.PARTNER, Roles.ANALYST, Roles.SUPPORT, Roles.ADMIN})
    public ApplicationView mine() {
        return applications.of(user.id()).stream()
                .findFirst()
                .map(ApplicationView::of)
                .orElseThrow(() -> BusinessException.notFound("application of the user", user.id()));
    }

    @GET
    @RolesAllowed({Roles.SUPPORT, Roles.ADMIN})
    public Page<ApplicationView> list(@QueryParam("status") String status, @BeanParam PageRequest page) {
        var found = applications.list(status(status), page.limit() + 1, after(page.cursor()));
        return Page.of(found, page.limit(), last -> Cursor.encode(last.id().toString()))
                .map(ApplicationView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CUSTOMER, Roles.PARTNER, Roles.ANALYST, Roles.SUPPORT, Roles.ADMIN})
    public ApplicationView get(@PathParam("id") UUID id) {
        return ApplicationView.of(visible(id));
    }

    @POST
    @Idempotent
    @Path("/{id}/withdraw")
    @RolesAllowed({Roles.CUSTOMER, Roles.PARTNER, Roles.ANALYST, Roles.SUPPORT, Roles.ADMIN})
    @Transactional
    public ApplicationView withdraw(@PathParam("id") UUID id) {
        return ApplicationView.of(decisions.byApplicant(id, user.id()));
    }

    @POST
    @Idempotent
    @Path("/{id}/approve")
    @RolesAllowed(Roles.ADMIN)
    @Transactional
    public ApplicationView approve(@PathParam("id") UUID id) {
        return decided(id, new Verdict(Decision.APPROVED, null, user.id()));
    }

    @POST
    @Idempotent
    @Path("/{id}/reject")
    @RolesAllowed(Roles.ADMIN)
    @Transactional
    public ApplicationView reject(@PathParam("id") UUID id, @Valid @NotNull Rejection rejection) {
        return decided(id, new Verdict(Decision.REJECTED, rejection.reason(), user.id()));
    }

    private ApplicationView decided(UUID id, Verdict verdict) {
        return ApplicationView.of(decisions.byOperations(id, verdict));
    }

    private PartnerApplication visible(UUID id) {
        var application = applications.get(id);
        if (!application.userId().equals(user.id()) && !user.isSupport()) {
            throw BusinessException.notFound("application", id);
        }
        return application;
    }

    private static ApplicationStatus status(String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(ApplicationStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BusinessException.invalid(
                        "status", "must be one of " + Arrays.toString(ApplicationStatus.values())));
    }

    private static UUID after(String... cursor) {
        return cursor.length == 0 ? null : MovieQuery.uuid("cursor", cursor[0]);
    }
}
