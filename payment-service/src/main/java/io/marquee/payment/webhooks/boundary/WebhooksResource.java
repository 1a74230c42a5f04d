package io.marquee.payment.webhooks.boundary;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.payment.providers.control.PaymentProvider;
import io.marquee.payment.providers.control.Providers;
import io.marquee.payment.providers.control.SignedReport;
import io.marquee.payment.webhooks.control.WebhookCatchUp;
import io.marquee.payment.webhooks.control.WebhookInbox;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;

/** Where providers report. Public: the signature over the raw body says who speaks. */
@Path("/payments/webhooks/{provider}")
@ApplicationScoped
@PermitAll
public class WebhooksResource {

    private static final int LONGEST_BODY = 1024 * 1024;

    private final Providers providers;
    private final WebhookInbox inbox;
    private final WebhookCatchUp application;

    protected WebhooksResource() {
        this(null, null, null);
    }

    @Inject
    public WebhooksResource(Providers providers, WebhookInbox inbox, WebhookCatchUp application) {
        this.providers = providers;
        this.inbox = inbox;
        this.application = application;
    }

    /** The report is kept; a provider that gets anything else sends it again. */
    public record Received(boolean received) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public Received receive(@PathParam("provider") String name, @Context HttpHeaders headers, byte[] raw) {
        var provider = providers.find(name).orElseThrow(() -> BusinessException.notFound("payment provider", name));
        if (raw.length > LONGEST_BODY) {
            throw new BusinessException(ErrorCode.PAYLOAD_TOO_LARGE, "A webhook has at most 1 MiB.");
        }
        var body = new String(raw, StandardCharsets.UTF_8);
        var report = verified(provider, headers, body);
        inbox.store(name, report, body).ifPresentOrElse(application::tryNow, () -> inbox.count(name, "DUPLICATE"));
        return new Received(true);
    }

    private SignedReport verified(PaymentProvider provider, HttpHeaders headers, String body) {
        try {
            return provider.verify(body, headers::getHeaderString);
        } catch (BusinessException e) {
            inbox.count(provider.name(), e.code().name());
            throw e;
        }
    }
}
