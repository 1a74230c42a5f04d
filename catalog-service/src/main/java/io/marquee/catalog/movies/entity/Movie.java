package io.marquee.catalog.movies.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** A film of the catalog. */
@Entity
@Table(name = "movies")
public class Movie {

    @Id
    private UUID id;

    private String title;

    @Column(name = "release_date")
    private LocalDate releaseDate;

    private String certificate;

    @Column(name = "running_time_minutes")
    private Integer runningTimeMinutes;

    private String genre;
    private String director;

    @Version
    private long version;

    protected Movie() {}

    public Movie(UUID id, MovieFacts facts) {
        this.id = id;
        change(facts);
    }

    public final void change(MovieFacts facts) {
        this.title = facts.title();
        this.releaseDate = facts.releaseDate();
        this.certificate = facts.certificate();
        this.runningTimeMinutes = facts.runningTimeMinutes();
        this.genre = facts.genre();
        this.director = facts.director();
    }

    public UUID id() {
        return id;
    }

    public MovieFacts facts() {
        return new MovieFacts(title, releaseDate, certificate, runningTimeMinutes, genre, director);
    }

    public String title() {
        return title;
    }

    public long version() {
        return version;
    }
}
