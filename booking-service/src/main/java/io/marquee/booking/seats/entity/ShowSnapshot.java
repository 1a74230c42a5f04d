package io.marquee.booking.seats.entity;

import io.marquee.chassis.persistence.UuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The newest version of a show that the catalog has published. Read only: the catalog's events write it. */
@Entity
@Table(name = "show_snapshots")
public class ShowSnapshot {

    @Id
    @Column(name = "show_id")
    @Convert(converter = UuidConverter.class)
    private UUID showId;

    @Column(name = "snapshot")
    @Convert(converter = ShowConverter.class)
    private Show show;

    protected ShowSnapshot() {}

    public UUID showId() {
        return showId;
    }

    public Show show() {
        return show;
    }
}
