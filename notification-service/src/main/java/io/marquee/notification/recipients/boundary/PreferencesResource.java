package io.marquee.notification.recipients.boundary;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.Violation;
import io.marquee.chassis.http.RequestBody;
import io.marquee.chassis.idempotency.Idempotent;
import io.marquee.chassis.security.CurrentUser;
import io.marquee.chassis.security.Roles;
import io.marquee.notification.recipients.control.Recipients;
import io.marquee.notification.recipients.entity.Channel;
import io.marquee.notification.recipients.entity.Preferences;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;

/** How the one who asks wants to be told things. */
@ApplicationScoped
@Path("users/me/notification-preferences")
@RolesAllowed({Roles.CUSTOMER, Roles.PARTNER, Roles.ANALYST, Roles.SUPPORT, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PreferencesResource {

    private final CurrentUser currentUser;
    private final Recipients recipients;

    @Inject
    public PreferencesResource(CurrentUser currentUser, Recipients recipients) {
        this.currentUser = currentUser;
        this.recipients = recipients;
    }

    /** For CDI's proxy. */
    protected PreferencesResource() {
        this(null, null);
    }

    /** The channels, each on or off; in a request all three are required. */
    public record Channels(Boolean email, Boolean sms, Boolean whatsapp) {

        static Channels of(Preferences preferences) {
            return new Channels(
                    preferences.wants(Channel.EMAIL),
                    preferences.wants(Channel.SMS),
                    preferences.wants(Channel.WHATSAPP));
        }
    }

    @GET
    public Channels get() {
        return Channels.of(recipients.preferences(currentUser.id()));
    }

    @PUT
    @Idempotent
    public Channels choose(Channels body) {
        var channels = RequestBody.required(body);
        var violations = new ArrayList<Violation>();
        check("email", channels.email(), violations);
        check("sms", channels.sms(), violations);
        check("whatsapp", channels.whatsapp(), violations);
        if (!violations.isEmpty()) {
            throw BusinessException.invalid(violations);
        }
        return Channels.of(recipients.choose(currentUser.id(), channels.email(), channels.sms(), channels.whatsapp()));
    }

    private static void check(String field, Boolean value, ArrayList<Violation> violations) {
        if (value == null) {
            violations.add(new Violation(field, "is required, true or false"));
        }
    }
}
