package io.marquee.tidy.shop.control;

import io.marquee.chassis.errors.TechnicalException;
import io.marquee.tidy.shop.entity.Price;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps all rules. */
public class Sale {

    @ConfigProperty(name = "log.level")
    private String level;

    public Price of(String id) {
        if (id.equals(level)) {
            throw new TechnicalException("closed");
        }
        return new Price(BigDecimal.ONE);
    }
}
