package io.marquee.booking.bookings.entity;

import io.marquee.booking.seats.entity.SeatId;
import io.marquee.chassis.persistence.InstantConverter;
import io.marquee.chassis.persistence.UuidConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One customer's wish for seats of a show, and what became of it.
 *
 * <p>The status is read-only here: it changes by one conditional update in the database, so that of two who want to
 * change it at once, one comes second and sees that.
 */
@Entity
@Table(name = "bookings")
public class Booking {

    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    private String code;

    @Column(name = "user_id")
    @Convert(converter = UuidConverter.class)
    private UUID userId;

    @Column(name = "show_id")
    @Convert(converter = UuidConverter.class)
    private UUID showId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "booking_seats", joinColumns = @JoinColumn(name = "booking_id"))
    @Column(name = "seat_id")
    @OrderColumn(name = "place")
    private List<String> seats;

    @Column(name = "hold_id")
    @Convert(converter = UuidConverter.class)
    private UUID holdId;

    @Column(name = "coupon_code")
    private String couponCode;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private BookingStatus status;

    @Column(name = "expires_at")
    @Convert(converter = InstantConverter.class)
    private Instant expiresAt;

    @Convert(converter = PricingConverter.class)
    private Pricing pricing;

    @Column(name = "payment_id")
    @Convert(converter = UuidConverter.class)
    private UUID paymentId;

    @Column(name = "failure_code")
    private String failureCode;

    private String reason;

    @Column(name = "correlation_id")
    private String correlationId;

    @Column(name = "process_instance_key", insertable = false, updatable = false)
    private Long processInstanceKey;

    @Column(name = "cancellation_process_key", insertable = false, updatable = false)
    private Long cancellationProcessKey;

    @Column(name = "admitted_at", insertable = false, updatable = false)
    @Convert(converter = InstantConverter.class)
    private Instant admittedAt;

    @Column(name = "created_at")
    @Convert(converter = InstantConverter.class)
    private Instant createdAt;

    @Column(name = "changed_at", updatable = false)
    @Convert(converter = InstantConverter.class)
    private Instant changedAt;

    protected Booking() {}

    /** A new booking: {@link BookingStatus#INITIATED}, to be paid within the hold time. */
    public Booking(BookingRequest request, BookingCode code, String correlationId, Instant now, Duration holdTime) {
        this.id = request.bookingId();
        this.code = code.value();
        this.userId = request.userId();
        this.showId = request.showId();
        this.seats = new ArrayList<>(request.seats().stream().map(SeatId::value).toList());
        this.holdId = request.holdId();
        this.couponCode = request.couponCode();
        this.status = BookingStatus.INITIATED;
        this.expiresAt = now.plus(holdTime);
        this.correlationId = correlationId;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Keeps the price that the process found; the first one stays. */
    public void price(Pricing found) {
        if (pricing == null) {
            pricing = found.inMinorUnits();
        }
    }

    /** Remembers which payment it was confirmed by; null for a free booking. */
    public void paidBy(UUID payment) {
        paymentId = payment;
    }

    /**
     * Remembers why it ended without seats.
     *
     * @param failure code that tells the customer's program, or null
     * @param explanation sentence for people, or null
     */
    public void closedBecause(String failure, String explanation) {
        failureCode = failure;
        reason = explanation;
    }

    /**
     * What the customer asked for has been decided: there is a price to pay, or the seats, or a reason why not. Until
     * then the answer to the request is still open.
     */
    public boolean isAnswered() {
        return switch (status) {
            case INITIATED, SEATS_LOCKED -> false;
            case PAYMENT_PENDING -> !pricing.isFree();
            case CONFIRMED, COMPLETED, FAILED, EXPIRED, CANCELLED -> true;
        };
    }

    public boolean belongsTo(UUID user) {
        return userId.equals(user);
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public UUID userId() {
        return userId;
    }

    public UUID showId() {
        return showId;
    }

    public SortedSet<SeatId> seats() {
        var ordered = new TreeSet<SeatId>();
        seats.forEach(seat -> ordered.add(new SeatId(seat)));
        return ordered;
    }

    /** The seat ids in their order, as messages and answers carry them. */
    public List<String> seatIds() {
        return List.copyOf(seats);
    }

    /** The hold that it was made of. */
    public Optional<UUID> holdId() {
        return Optional.ofNullable(holdId);
    }

    public Optional<String> couponCode() {
        return Optional.ofNullable(couponCode);
    }

    public BookingStatus status() {
        return status;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Optional<Pricing> pricing() {
        return Optional.ofNullable(pricing);
    }

    public Optional<String> failureCode() {
        return Optional.ofNullable(failureCode);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public String correlationId() {
        return correlationId;
    }

    /** Key of the process instance in the engine, empty until it has begun its first step. Written by SQL only. */
    public Optional<Long> processInstanceKey() {
        return Optional.ofNullable(processInstanceKey);
    }

    /** The same of the instance that pays the cancelled sale back, empty until it has decided how much. */
    public Optional<Long> cancellationProcessKey() {
        return Optional.ofNullable(cancellationProcessKey);
    }

    public Optional<UUID> paymentId() {
        return Optional.ofNullable(paymentId);
    }

    /** When its ticket was used at the door, empty before. Written by the check-in only, like the status by SQL. */
    public Optional<Instant> admittedAt() {
        return Optional.ofNullable(admittedAt);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
