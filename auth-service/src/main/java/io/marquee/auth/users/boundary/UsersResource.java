package io.marquee.auth.users.boundary;

import io.marquee.auth.users.control.RoleAssignment;
import io.marquee.auth.users.control.Users;
import io.marquee.auth.users.entity.Role;
import io.marquee.auth.users.entity.User;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.Violation;
import io.marquee.chassis.http.Cursor;
import io.marquee.chassis.http.Page;
import io.marquee.chassis.http.PageRequest;
import io.marquee.chassis.http.RequestBody;
import io.marquee.chassis.idempotency.Idempotent;
import io.marquee.chassis.security.CurrentUser;
import io.marquee.chassis.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** All accounts, for administrators. */
@ApplicationScoped
@Path("users")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UsersResource {

    private final CurrentUser currentUser;
    private final Users users;
    private final RoleAssignment roleAssignment;

    @Inject
    public UsersResource(CurrentUser currentUser, Users users, RoleAssignment roleAssignment) {
        this.currentUser = currentUser;
        this.users = users;
        this.roleAssignment = roleAssignment;
    }

    /** For the proxy. */
    protected UsersResource() {
        this(null, null, null);
    }

    /** All roles that the user shall have. */
    public record RolesRequest(List<String> roles) {}

    /** Newest first; {@code email} finds the one with that address. */
    @GET
    public Page<UserView> list(@BeanParam PageRequest page, @QueryParam("email") String email) {
        var rows = users.page(after(page.cursor()), email, page.limit() + 1);
        return Page.of(rows, page.limit(), UsersResource::cursor).map(UserView::of);
    }

    @PUT
    @Idempotent
    @Path("{id}/roles")
    public UserView assign(@PathParam("id") String id, RolesRequest body) {
        var roles = roles(RequestBody.required(body).roles());
        return UserView.of(roleAssignment.assign(currentUser.id(), userId(id), roles));
    }

    private static String cursor(User last) {
        return Cursor.encode(last.id().toString());
    }

    private static UUID after(String[] cursor) {
        try {
            return cursor.length == 0 ? null : UUID.fromString(cursor[0]);
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    private static UUID userId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw BusinessException.notFound("user", text);
        }
    }

    private static Set<Role> roles(List<String> names) {
        if (names == null || names.isEmpty()) {
            throw BusinessException.invalid("roles", "is required, with at least one role");
        }
        var roles = EnumSet.noneOf(Role.class);
        var violations = new ArrayList<Violation>();
        for (var i = 0; i < names.size(); i++) {
            var field = "roles[" + i + "]";
            Role.of(names.get(i))
                    .ifPresentOrElse(
                            roles::add,
                            () -> violations.add(
                                    new Violation(field, "must be one of customer, partner, analyst, support, admin")));
        }
        if (!violations.isEmpty()) {
            throw BusinessException.invalid(violations);
        }
        return roles;
    }
}
