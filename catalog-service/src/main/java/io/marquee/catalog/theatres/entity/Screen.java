package io.marquee.catalog.theatres.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** An auditorium of a theatre. Its seats are in its layouts. */
@Entity
@Table(name = "screens")
public class Screen {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "theatre_id")
    private Theatre theatre;

    private String name;

    @Version
    private long version;

    protected Screen() {}

    public Screen(UUID id, Theatre theatre, String name) {
        this.id = id;
        this.theatre = theatre;
        this.name = name;
    }

    public UUID id() {
        return id;
    }

    public Theatre theatre() {
        return theatre;
    }

    public String name() {
        return name;
    }

    public void rename(String newName) {
        this.name = newName;
    }
}
