package io.marquee.booking.cancellations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Who has entered with a ticket. The gate notes it on the booking's row, which decides between entering and cancelling. */
@ApplicationScoped
public class Admissions {

    private static final String ADMITTED =
            "select count(*) from bookings where id = cast(?1 as uuid) and admitted_at is not null";

    @PersistenceContext
    private EntityManager entities;

    /** Ask it while this transaction holds the booking's row; else the answer may be old. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isAdmitted(UUID bookingId) {
        var admitted = (Number) entities.createNativeQuery(ADMITTED)
                .setParameter(1, bookingId.toString())
                .getSingleResult();
        return admitted.intValue() > 0;
    }
}
