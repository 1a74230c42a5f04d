package io.marquee.payment.providers.control;

import io.marquee.chassis.errors.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The providers that this installation works with, chosen by configuration. */
@ApplicationScoped
public class Providers {

    private final Map<String, PaymentProvider> byName = new TreeMap<>();
    private final String standard;

    protected Providers() {
        this.standard = null;
    }

    /** @throws IllegalStateException if a setting names a provider that there is no adapter for */
    @Inject
    public Providers(
            @Any Instance<PaymentProvider> adapters,
            @ConfigProperty(name = "payment.providers") List<String> enabled,
            @ConfigProperty(name = "payment.default-provider") String standard) {
        adapters.stream().filter(a -> enabled.contains(a.name())).forEach(a -> byName.put(a.name(), a));
        if (!byName.keySet().containsAll(enabled) || !byName.containsKey(standard)) {
            throw new IllegalStateException("payment.providers and payment.default-provider must name adapters of "
                    + adapters.stream().map(PaymentProvider::name).toList());
        }
        this.standard = standard;
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
