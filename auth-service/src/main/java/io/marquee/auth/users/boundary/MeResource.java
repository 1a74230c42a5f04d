package io.marquee.auth.users.boundary;

import io.marquee.auth.users.control.LoginLimits;
import io.marquee.auth.users.control.PasswordHashing;
import io.marquee.auth.users.control.Profiles;
import io.marquee.auth.users.control.Profiles.Change;
import io.marquee.auth.users.control.Users;
import io.marquee.auth.users.entity.FullName;
import io.marquee.auth.users.entity.Password;
import io.marquee.auth.users.entity.PhoneNumber;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.http.RequestBody;
import io.marquee.chassis.idempotency.Idempotency;
import io.marquee.chassis.idempotency.Idempotent;
import io.marquee.chassis.security.CurrentUser;
import io.marquee.chassis.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** The account of the one who asks. */
@ApplicationScoped
@Path("users/me")
@RolesAllowed({Roles.CUSTOMER, Roles.PARTNER, Roles.ANALYST, Roles.SUPPORT, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeResource {

    private final CurrentUser currentUser;
    private final Users users;
    private final Profiles profiles;
    private final PasswordHashing hashing;
    private final LoginLimits limits;
    private final Idempotency idempotency;

    @Inject
    public MeResource(
            CurrentUser currentUser,
            Users users,
            Profiles profiles,
            PasswordHashing hashing,
            LoginLimits limits,
            Idempotency idempotency) {
        this.currentUser = currentUser;
        this.users = users;
        this.profiles = profiles;
        this.hashing = hashing;
        this.limits = limits;
        this.idempotency = idempotency;
    }

    /** For the proxy. */
    protected MeResource() {
        this(null, null, null, null, null, null);
    }

    /** What to change: a missing field stays, an empty phone is removed. */
    public record ProfileRequest(String fullName, String phone) {}

    /** The password now and the one to come. */
    public record PasswordRequest(String oldPassword, String newPassword) {}

    @GET
    public UserView me() {
        return UserView.of(users.get(currentUser.id()));
    }

    @PATCH
    @Idempotent
    public UserView change(ProfileRequest body) {
        var request = RequestBody.required(body);
        var checks = new FieldChecks();
        var fullName =
                request.fullName() == null ? null : checks.required("fullName", request.fullName(), FullName::new);
        var phone = checks.optional("phone", request.phone(), PhoneNumber::new);
        checks.orFail();
        var phoneChange = request.phone() == null ? null : Optional.ofNullable(phone);
        return UserView.of(profiles.change(currentUser.id(), new Change(fullName, phoneChange)));
    }

    @DELETE
    @Idempotent
    public void delete() {
        profiles.delete(currentUser.id());
    }

    @POST
    @Idempotent(secret = true)
    @Path("password")
    public void changePassword(PasswordRequest body) {
        var request = RequestBody.required(body);
        var checks = new FieldChecks();
        var oldPassword = checks.required("oldPassword", request.oldPassword(), text -> text);
        var newPassword = checks.required("newPassword", request.newPassword(), Password::new);
        checks.orFail();
        var user = users.get(currentUser.id());
        var attempt = limits.begin(user.email());
        if (idempotency.isRepeated() && hashing.matches(newPassword.value(), user.passwordHash())) {
            // An earlier attempt got as far as this, but not to its answer.
            attempt.succeeded();
            return;
        }
        if (!hashing.matches(oldPassword, user.passwordHash())) {
            throw BusinessException.invalid("oldPassword", "is not your password");
        }
        attempt.succeeded();
        profiles.changePassword(user.id(), hashing.hash(newPassword));
    }
}
