package io.marquee.payment.payments.boundary;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.http.Cursor;
import io.marquee.chassis.http.Page;
import io.marquee.chassis.http.PageRequest;
import io.marquee.chassis.security.CurrentUser;
import io.marquee.chassis.security.Roles;
import io.marquee.payment.payments.control.Payments;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Customers look at their payments, and support at anybody's. */
@Path("/payments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CUSTOMER, Roles.PARTNER, Roles.ANALYST, Roles.SUPPORT, Roles.ADMIN})
public class PaymentsResource {

    private final Payments payments;
    private final CurrentUser user;

    protected PaymentsResource() {
        this(null, null);
    }

    @Inject
    public PaymentsResource(Payments payments, CurrentUser user) {
        this.payments = payments;
        this.user = user;
    }

    /** The newest first. */
    @GET
    public Page<PaymentView> list(@BeanParam PageRequest page) {
        var rows = payments.ofUser(user.id(), before(page.cursor()), page.limit() + 1);
        return Page.of(rows, page.limit(), p -> Cursor.encode(p.id().toString()))
                .map(PaymentView::of);
    }

    @GET
    @Path("{id}")
    public PaymentView get(@PathParam("id") UUID id) {
        return payments.find(id)
                .filter(p -> PaymentAccess.mayRead(user, p))
                .map(PaymentView::of)
                .orElseThrow(() -> BusinessException.notFound("payment", id));
    }

    private static UUID before(String[] cursor) {
        if (cursor.length == 0) {
            return null;
        }
        try {
            return UUID.fromString(cursor[0]);
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }
}
