package io.marquee.catalog.theatres.entity;

import io.marquee.chassis.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * One version of a screen's seats. It never changes: whoever changes a screen adds the next version, and a show keeps the
 * one that it was planned with.
 */
@Entity
@Table(name = "layouts")
public class Layout {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "screen_id")
    private Screen screen;

    private int number;

    @Column(name = "seat_count")
    private int seatCount;

    @Convert(converter = SeatPlanConverter.class)
    @Column(name = "rows")
    private SeatPlan plan;

    @Convert(converter = InstantConverter.class)
    @Column(name = "created_at")
    private Instant createdAt;

    protected Layout() {}

    public Layout(UUID id, Screen screen, int number, SeatPlan plan, Instant createdAt) {
        this.id = id;
        this.screen = screen;
        this.number = number;
        this.seatCount = plan.seatCount();
        this.plan = plan;
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    public Screen screen() {
        return screen;
    }

    public int number() {
        return number;
    }

    public SeatPlan plan() {
        return plan;
    }

    public int seatCount() {
        return seatCount;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
