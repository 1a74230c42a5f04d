package io.marquee.payment.providers.control;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import java.util.Map;

/** The provider understood a request and says no; asking again will not change that. */
public class ProviderRefusedException extends BusinessException {

    private final String reason;

    /** @param reason the provider's code for it */
    public ProviderRefusedException(String message, String reason) {
        super(ErrorCode.INVALID_STATE, message, Map.of("providerCode", reason));
        this.reason = reason;
    }

    /** The provider's code, such as {@code charge_already_refunded}. */
    public String reason() {
        return reason;
    }
}
