package io.marquee.auth.users.boundary;

import io.marquee.auth.users.control.PasswordHashing;
import io.marquee.auth.users.control.Registration;
import io.marquee.auth.users.control.Registration.Candidate;
import io.marquee.auth.users.entity.EmailAddress;
import io.marquee.auth.users.entity.FullName;
import io.marquee.auth.users.entity.Password;
import io.marquee.auth.users.entity.PhoneNumber;
import io.marquee.chassis.http.RequestBody;
import io.marquee.chassis.idempotency.Idempotency;
import io.marquee.chassis.idempotency.Idempotent;
import io.marquee.chassis.ratelimit.RateLimited;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Anyone may become a customer. */
@ApplicationScoped
@Path("auth/register")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RegistrationResource {

    private final Registration registration;
    private final PasswordHashing hashing;
    private final Idempotency idempotency;

    @Inject
    public RegistrationResource(Registration registration, PasswordHashing hashing, Idempotency idempotency) {
        this.registration = registration;
        this.hashing = hashing;
        this.idempotency = idempotency;
    }

    /** For the proxy. */
    protected RegistrationResource() {
        this(null, null, null);
    }

    /** What a new customer tells; phone may be missing. */
    public record RegisterRequest(String email, String password, String fullName, String phone) {}

    @POST
    @Idempotent(secret = true)
    @PermitAll
    @RateLimited(value = "auth.registrations-per-minute", byAddress = true)
    public Response register(RegisterRequest body) {
        var request = RequestBody.required(body);
        var checks = new FieldChecks();
        var email = checks.required("email", request.email(), EmailAddress::new);
        var password = checks.required("password", request.password(), Password::new);
        var fullName = checks.required("fullName", request.fullName(), FullName::new);
        var phone = checks.optional("phone", request.phone(), PhoneNumber::new);
        checks.orFail();
        var user = registration.register(
                idempotency.resourceId(), new Candidate(email, fullName, phone), hashing.hash(password));
        return Response.status(Response.Status.CREATED)
                .entity(UserView.of(user))
                .build();
    }
}
