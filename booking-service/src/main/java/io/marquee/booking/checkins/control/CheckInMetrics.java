package io.marquee.booking.checkins.control;

import io.marquee.booking.checkins.entity.Admission;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts scans by how they ended: {@code admitted}, or the error code in small letters. */
@ApplicationScoped
public class CheckInMetrics {

    private final MetricRegistry registry;

    /** For CDI's proxy. */
    protected CheckInMetrics() {
        this(null);
    }

    @Inject
    public CheckInMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    public Admission count(Supplier<Admission> attempt) {
        try {
            var admission = attempt.get();
            count(admission.isFirst() ? "admitted" : name(ErrorCode.ALREADY_ADMITTED));
            return admission;
        } catch (BusinessException e) {
            count(name(e.code()));
            throw e;
        }
    }

    private void count(String result) {
        registry.counter("check_ins_total", new Tag("result", result)).inc();
    }

    private static String name(ErrorCode code) {
        return code.name().toLowerCase(Locale.ROOT);
    }
}
