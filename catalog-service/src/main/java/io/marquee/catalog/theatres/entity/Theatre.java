package io.marquee.catalog.theatres.entity;

import io.marquee.catalog.cities.entity.City;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;

/** A theatre of a partner. */
@Entity
@Table(name = "theatres")
public class Theatre {

    @Id
    private UUID id;

    @Column(name = "owner_id")
    private UUID ownerId;

    @ManyToOne
    @JoinColumn(name = "city_id")
    private City city;

    private String code;
    private String name;
    private String address;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "cleaning_minutes")
    private int cleaningMinutes;

    @Version
    private long version;

    protected Theatre() {}

    public Theatre(UUID id, UUID ownerId, City city, TheatreFacts facts) {
        this.id = id;
        this.ownerId = ownerId;
        this.city = city;
        change(facts);
    }

    public final void change(TheatreFacts facts) {
        this.code = facts.code();
        this.name = facts.name();
        this.address = facts.address();
        this.timeZone = facts.timeZone().getId();
        this.cleaningMinutes = facts.cleaningMinutes();
    }

    public TheatreFacts facts() {
        return new TheatreFacts(code, name, address, timeZone(), cleaningMinutes);
    }

    public UUID id() {
        return id;
    }

    /** User id of the partner. */
    public UUID ownerId() {
        return ownerId;
    }

    public City city() {
        return city;
    }

    public String name() {
        return name;
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    public Duration cleaning() {
        return Duration.ofMinutes(cleaningMinutes);
    }
}
