package io.marquee.sandbox.audit.checks;

import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.audit.books.Payment;
import io.marquee.sandbox.audit.books.ProviderPayment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Our payments, to be found by what a provider has, and the other way round. */
record Payments(Map<UUID, Payment> byId, Map<String, Payment> byIntent, Map<String, ProviderPayment> atProviders) {

    static Payments of(Books books) throws CouldNotLook {
        List<Payment> ours = books.payments();
        return new Payments(
                ours.stream().collect(Collectors.toMap(Payment::id, Function.identity(), (one, same) -> one)),
                ours.stream()
                        .filter(payment -> payment.intentId() != null)
                        .collect(Collectors.toMap(
                                payment -> key(payment.provider(), payment.intentId()),
                                Function.identity(),
                                (one, same) -> one)),
                books.atProviders().stream()
                        .collect(Collectors.toMap(
                                there -> key(there.provider(), there.id()), Function.identity(), (one, same) -> one)));
    }

    /** The row that the provider's payment belongs to. */
    Optional<Payment> of(ProviderPayment there) {
        var byOurId = Optional.ofNullable(there.paymentId()).map(byId::get).filter(there::is);
        return byOurId.or(() -> Optional.ofNullable(byIntent.get(key(there.provider(), there.id()))));
    }

    /** What the provider has of our payment. */
    Optional<ProviderPayment> atProvider(Payment ours) {
        return Optional.ofNullable(ours.intentId())
                .map(intent -> atProviders.get(key(ours.provider(), intent)))
                .or(() -> atProviders.values().stream()
                        .filter(there -> ours.intentId() == null && Objects.equals(there.paymentId(), ours.id()))
                        .filter(there -> there.is(ours))
                        .findFirst());
    }

    private static String key(String provider, String intent) {
        return provider + "/" + intent;
    }
}
