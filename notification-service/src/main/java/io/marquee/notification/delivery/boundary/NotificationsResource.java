package io.marquee.notification.delivery.boundary;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.Violation;
import io.marquee.chassis.http.Cursor;
import io.marquee.chassis.http.Page;
import io.marquee.chassis.http.PageRequest;
import io.marquee.chassis.http.RequestBody;
import io.marquee.chassis.idempotency.Idempotency;
import io.marquee.chassis.idempotency.Idempotent;
import io.marquee.chassis.security.CurrentUser;
import io.marquee.chassis.security.Roles;
import io.marquee.notification.delivery.control.Notifications;
import io.marquee.notification.delivery.control.Sending;
import io.marquee.notification.delivery.entity.Notification;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.UUID;

/** What users were told. */
@ApplicationScoped
@Path("notifications")
@RolesAllowed({Roles.CUSTOMER, Roles.PARTNER, Roles.ANALYST, Roles.SUPPORT, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NotificationsResource {

    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_MESSAGE = 5_000;

    private final CurrentUser currentUser;
    private final Notifications notifications;
    private final Sending sending;
    private final Idempotency idempotency;

    @Inject
    public NotificationsResource(
            CurrentUser currentUser, Notifications notifications, Sending sending, Idempotency idempotency) {
        this.currentUser = currentUser;
        this.notifications = notifications;
        this.sending = sending;
        this.idempotency = idempotency;
    }

    /** For CDI's proxy. */
    protected NotificationsResource() {
        this(null, null, null, null);
    }

    /** A message of the support to a user. */
    public record MessageRequest(UUID userId, String subject, String message) {}

    /** @param status SENT, or SKIPPED if the user wants no e-mail and finds it in the list only */
    public record MessageSent(UUID notificationId, String status) {}

    /** One's own, newest first. */
    @GET
    public Page<NotificationView> list(@BeanParam PageRequest page) {
        var rows = notifications.page(currentUser.id(), after(page.cursor()), page.limit() + 1);
        return Page.of(rows, page.limit(), NotificationsResource::cursor).map(NotificationView::of);
    }

    @POST
    @Path("{id}/read")
    @Idempotent
    public void read(@PathParam("id") String id) {
        notifications.markRead(id(id), currentUser.id());
    }

    @POST
    @RolesAllowed(Roles.SUPPORT)
    @Idempotent
    public Response send(MessageRequest body) {
        var request = RequestBody.required(body);
        check(request);
        var id = idempotency.resourceId();
        sending.message(id, request.userId(), request.subject(), request.message());
        var status = notifications.getForChange(id).status().name();
        return Response.status(Response.Status.CREATED)
                .entity(new MessageSent(id, status))
                .build();
    }

    private static void check(MessageRequest request) {
        var violations = new ArrayList<Violation>();
        if (request.userId() == null) {
            violations.add(new Violation("userId", "is required"));
        }
        checkText("subject", request.subject(), LONGEST_SUBJECT, violations);
        checkText("message", request.message(), LONGEST_MESSAGE, violations);
        if (!violations.isEmpty()) {
            throw BusinessException.invalid(violations);
        }
    }

    private static void checkText(String field, String text, int longest, ArrayList<Violation> violations) {
        if (text == null || text.isBlank() || text.length() > longest) {
            violations.add(new Violation(field, "must be 1 to " + longest + " characters"));
        }
    }

    private static String cursor(Notification last) {
        return Cursor.encode(last.id().toString());
    }

    private static UUID after(String[] cursor) {
        try {
            return cursor.length == 0 ? null : UUID.fromString(cursor[0]);
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw BusinessException.notFound("notification", text);
        }
    }
}
