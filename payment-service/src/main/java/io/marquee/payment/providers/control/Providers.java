package io.marquee.payment.providers.control;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.persistence.ServiceStarted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The providers that this installation works with, chosen by configuration. */
@ApplicationScoped
public class Providers {

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    private final Map<String, PaymentProvider> byName = new TreeMap<>();
    private final String standard;

    protected Providers() {
        this.standard = null;
    }

    /**
     * Only the adapters that are used come to life: the others have no settings.
     *
     * @throws IllegalStateException if a setting names a provider that there is no adapter for
     */
    @Inject
    public Providers(
            @Any Instance<PaymentProvider> adapters,
            @ConfigProperty(name = "payment.providers") List<String> enabled,
            @ConfigProperty(name = "payment.default-provider") String standard) {
        enabled.stream().map(String::strip).forEach(name -> byName.put(name, adapter(adapters, name)));
        if (!byName.containsKey(standard)) {
            throw new IllegalStateException("Setting payment.default-provider is '" + standard
                    + "', but must be one of payment.providers: " + byName.keySet());
        }
        this.standard = standard;
    }

    private static PaymentProvider adapter(Instance<PaymentProvider> adapters, String name) {
        var found = adapters.select(NamedLiteral.of(name));
        if (!found.isResolvable()) {
            throw new IllegalStateException("Setting payment.providers names '" + name + "', but there are only "
                    + adapters.handlesStream()
                            .map(a -> a.getBean().getName())
                            .sorted()
                            .toList());
        }
        return found.get();
    }

    /** Comes to life with the service, so that a wrong setting is told then and not to the first customer. */
    void check(@Observes ServiceStarted event) {
        LOG.info("Payments by {}, {} first", byName.keySet(), standard);
    }

    /** The one that a payment gets, unless its customer asks for another. */
    public PaymentProvider standard() {
        return byName.get(standard);
    }

    /** The provider of that name, empty if this installation does not work with it. */
    public Optional<PaymentProvider> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The provider of a payment that exists. */
    public PaymentProvider get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException(
                        "Payment provider " + name + " holds payments but is missing in payment.providers"));
    }

    /** @throws BusinessException VALIDATION_ERROR naming {@code provider} */
    public PaymentProvider chosen(String name) {
        return find(name)
                .orElseThrow(() ->
                        BusinessException.invalid("provider", "must be one of " + String.join(", ", byName.keySet())));
    }
}
