package io.marquee.payment.providers.control;

import io.marquee.chassis.errors.TechnicalException;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * How every provider is called; a subclass for each, so that each has a circuit breaker of its own. How often a call is
 * repeated and when a circuit opens are settings by the names of MicroProfile Fault Tolerance, such as
 * {@code io.marquee.payment.providers.control.ProviderCalls/call/Retry/maxRetries}: the class is the one that declares
 * the method. They count for each provider.
 *
 * @param <C> the client of the provider's SDK. Its own retries must be off: they would be hidden from the breaker.
 */
public abstract class ProviderCalls<C> {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int CONFLICT = 409;
    private static final int SERVER_ERROR = 500;

    /** A use of the provider's SDK. */
    @FunctionalInterface
    public interface Call<C, T> {
        T apply(C client) throws Exception;
    }

    /** As in the name of its webhook. */
    protected abstract String provider();

    protected abstract C client();

    /** What a failure of the SDK means. */
    protected abstract RuntimeException translated(Exception failure, String bookingName);

    /**
     * Calls the provider, and again after failures that came fast: what has taken longer than eight seconds is not
     * repeated, so that a call whose provider hangs ends before the 45 s that a job has, and the job is tried again.
     *
     * @param bookingName whose money it is about, for the message to support
     * @throws ProviderUnavailableException after the last retry
     * @throws ProviderRefusedException if the provider says no
     */
    @Retry(jitter = 0, maxDuration = 8_000, retryOn = ProviderUnavailableException.class)
    @CircuitBreaker(failOn = ProviderUnavailableException.class)
    public <T> T call(String bookingName, Call<C, T> call) {
        try {
            return call.apply(client());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw translated(e, bookingName);
        }
    }

    /** Whether asking again can help. */
    protected static boolean isPassing(int httpStatus) {
        return httpStatus >= SERVER_ERROR || httpStatus == TOO_MANY_REQUESTS || httpStatus == CONFLICT;
    }

    protected RuntimeException unreachable(Exception cause, String bookingName) {
        return new ProviderUnavailableException(
                "Payment provider " + provider() + " could not be reached for booking " + bookingName, cause);
    }

    protected RuntimeException failed(int httpStatus, Exception cause, String bookingName) {
        return new ProviderUnavailableException(
                "Payment provider " + provider() + " answered " + httpStatus + " for booking " + bookingName, cause);
    }

    /** @param setting that holds the key which the provider does not accept */
    protected RuntimeException notLetIn(String setting, Exception cause, String bookingName) {
        return new TechnicalException(
                "Payment provider " + provider() + " does not accept our key (setting " + setting + "), so booking "
                        + bookingName + " cannot be paid or refunded",
                cause);
    }

    /** @param code the provider's word for the reason */
    protected RuntimeException refused(String code, String why, Exception cause, String bookingName) {
        var refused = new ProviderRefusedException(
                "Payment provider " + provider() + " refused for booking " + bookingName + ": " + why, code);
        refused.initCause(cause);
        return refused;
    }
}
