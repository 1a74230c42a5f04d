package io.marquee.payment.providers.control;

import io.marquee.chassis.circuits.Circuits;
import io.marquee.chassis.errors.TechnicalException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Calls one provider, and shows whether its circuit is closed. */
record ProviderLine<C>(String provider, ProviderCalls<C> calls, Circuits circuits) {

    /** @throws TechnicalException also while calls are held back */
    <T> T call(String bookingName, ProviderCalls.Call<C, T> call) {
        try {
            var answer = calls.call(bookingName, call);
            circuits.closed(provider);
            return answer;
        } catch (CircuitBreakerOpenException e) {
            circuits.open(provider);
            throw new TechnicalException(
                    "Payment provider " + provider + " failed repeatedly and is not called for a moment; booking "
                            + bookingName + " has to wait",
                    e);
        }
    }
}
