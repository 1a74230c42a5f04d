package io.marquee.booking.tickets.control;

import io.marquee.booking.tickets.entity.TicketKey;
import io.marquee.booking.tickets.entity.TicketText;
import io.marquee.booking.tickets.entity.TicketVerifier;
import io.marquee.chassis.persistence.ServiceStarted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key that signs tickets now, and the public keys whose tickets are still good. A key is changed by making the new
 * one {@code ticket.signing-key} and adding the public half of the old one to {@code ticket.verification-keys}.
 */
@ApplicationScoped
public class TicketKeys {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Logger LOG = LoggerFactory.getLogger(TicketKeys.class);

    private final TicketKey signing;
    private final Map<String, TicketVerifier> verifiers = new LinkedHashMap<>();

    /** For CDI's proxy. */
    protected TicketKeys() {
        signing = null;
    }

    /** @throws IllegalArgumentException naming the setting whose key cannot be read */
    @Inject
    public TicketKeys(
            @ConfigProperty(name = "ticket.signing-key") String signingKey,
            @ConfigProperty(name = "ticket.verification-keys") Optional<String> verificationKeys) {
        try {
            signing = TicketKey.of(signingKey);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Setting ticket.signing-key " + e.getMessage(), e);
        }
        verifiers.put(signing.id(), signing.verifier());
        verificationKeys.stream().flatMap(COMMA::splitAsStream).forEach(this::add);
    }

    private void add(String key) {
        try {
            var verifier = TicketVerifier.of(key);
            verifiers.putIfAbsent(verifier.id(), verifier);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Setting ticket.verification-keys has the entry '" + key + "', which " + e.getMessage(), e);
        }
    }

    /** An unreadable key stops the start, and not the first customer. */
    void begin(@Observes ServiceStarted started) {
        LOG.info("Tickets are signed by key {}, and admitted if signed by one of {}", signing.id(), verifiers.keySet());
    }

    /** The key that signs new tickets. */
    public TicketKey signing() {
        return signing;
    }

    /** The public keys of all good tickets, the one that signs now first. */
    public Collection<TicketVerifier> verifiers() {
        return List.copyOf(verifiers.values());
    }

    /** What a QR code says, if one of the keys has signed it; empty if it is forged, damaged, or no ticket at all. */
    public Optional<TicketText> read(String qrCodeData) {
        return TicketText.keyIdOf(qrCodeData)
                .map(verifiers::get)
                .flatMap(verifier -> verifier.verify(qrCodeData))
                .map(TicketText::parse);
    }
}
