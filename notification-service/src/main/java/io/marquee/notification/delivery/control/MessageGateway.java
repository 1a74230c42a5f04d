package io.marquee.notification.delivery.control;

import io.marquee.chassis.errors.TechnicalException;
import io.marquee.notification.delivery.entity.PhoneMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands short texts to the HTTP gateway that carries them to phones. The calls are described in the README, "The message
 * gateway"; nothing is repeated here, because the engine repeats the job.
 */
@ApplicationScoped
public class MessageGateway {

    private final URI address;
    private final String token;
    private final Jsonb jsonb;
    private final Duration total;
    private final HttpClient http;

    /**
     * @param url empty or blank if there is no gateway
     * @param total for a call as a whole
     */
    @Inject
    public MessageGateway(
            @ConfigProperty(name = "gateway.url") Optional<String> url,
            @ConfigProperty(name = "gateway.token") Optional<String> token,
            @ConfigProperty(name = "gateway.connect-timeout") Duration connect,
            @ConfigProperty(name = "gateway.answer-timeout") Duration total,
            Jsonb jsonb) {
        this.address =
                url.filter(Predicate.not(String::isBlank)).map(URI::create).orElse(null);
        this.token = token.orElse(null);
        this.total = total;
        this.jsonb = jsonb;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connect)
                .build();
    }

    /** For CDI's proxy. */
    protected MessageGateway() {
        address = null;
        token = null;
        jsonb = null;
        total = null;
        http = null;
    }

    /** The request's body. */
    public record Posted(String channel, String to, String text, String reference) {}

    /** Whether there is one; without it nothing can be sent to phones. */
    public boolean isConnected() {
        return address != null;
    }

    /**
     * Sends a message, once for a notification.
     *
     * @return why the gateway will never take it, empty if it has taken it; names no number
     * @throws TechnicalException if it cannot be reached, or cannot take the message now; names no number
     */
    public Optional<String> send(PhoneMessage message) {
        var answer = post(message);
        if (answer.isTaken()) {
            return Optional.empty();
        }
        if (answer.isRefusal()) {
            return Optional.of("The message gateway refused " + name(message) + ": " + answer.summary());
        }
        if (answer.isAboutOurToken()) {
            throw new TechnicalException("The message gateway does not accept our token (setting gateway.token), so "
                    + name(message) + " was not sent: " + answer.summary());
        }
        throw notTaken(message, answer.summary());
    }

    /** The time limit covers the whole answer; the client's own would end with its headers. */
    private GatewayAnswer post(PhoneMessage message) {
        var answer = http.sendAsync(request(message), BodyHandlers.ofString());
        try {
            var response = answer.get(total.toMillis(), TimeUnit.MILLISECONDS);
            return new GatewayAnswer(response.statusCode(), response.body());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw notTaken(message, "no answer within " + total.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw notTaken(message, "it did not answer (" + Redaction.ofCause(e.getCause()) + ")");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw notTaken(message, "interrupted");
        }
    }

    private HttpRequest request(PhoneMessage message) {
        var id = message.notificationId().toString();
        var body = new Posted(message.channel().name(), message.phone(), message.text(), id);
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Idempotency-Key", id)
                .POST(BodyPublishers.ofString(jsonb.toJson(body)))
                .build();
    }

    private static TechnicalException notTaken(PhoneMessage message, String why) {
        return new TechnicalException(
                "The message gateway did not take " + name(message) + ": " + why + ". It is tried again by itself.");
    }

    private static String name(PhoneMessage message) {
        return "the " + message.channel().word() + " of notification " + message.notificationId();
    }
}
