package io.marquee.catalog.cities.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.UUID;

/** A city with theatres; it gives them their currency and, unless they say otherwise, their time zone. */
@Entity
@Table(name = "cities")
public class City {

    @Id
    private UUID id;

    private String name;
    private String country;

    @Column(name = "time_zone")
    private String timeZone;

    private String currency;

    @Version
    private long version;

    protected City() {}

    /**
     * @param country ISO 3166-1 alpha-2
     * @param currency ISO 4217
     */
    public City(UUID id, String name, String country, ZoneId timeZone, String currency) {
        this.id = id;
        this.name = name;
        this.country = country;
        this.timeZone = timeZone.getId();
        this.currency = currency;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String country() {
        return country;
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    public String currency() {
        return currency;
    }
}
