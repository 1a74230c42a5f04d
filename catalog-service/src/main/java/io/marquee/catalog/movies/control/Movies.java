package io.marquee.catalog.movies.control;

import io.marquee.catalog.movies.entity.Movie;
import io.marquee.catalog.movies.entity.MovieFacts;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The films. Each change is told to the other services in the same transaction. */
@ApplicationScoped
public class Movies {

    /** The day of the Roundhay Garden Scene, the oldest film that survives. */
    private static final LocalDate FIRST_FILM = LocalDate.of(1888, 10, 14);

    private static final int YEARS_AHEAD = 5;

    private final Outbox outbox;

    @PersistenceContext
    private EntityManager em;

    /** For the container's proxy only. */
    protected Movies() {
        this(null);
    }

    @Inject
    public Movies(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @throws BusinessException NOT_FOUND */
    public Movie get(UUID id) {
        var movie = em.find(Movie.class, id);
        if (movie == null) {
            throw BusinessException.notFound("movie", id);
        }
        return movie;
    }

    public Optional<Movie> find(String title, LocalDate releaseDate) {
        return em.createQuery("select m from Movie m where m.title = :title and m.releaseDate = :day", Movie.class)
                .setParameter("title", title.strip())
                .setParameter("day", releaseDate)
                .getResultStream()
                .findFirst();
    }

    /** Films of those titles, oldest first. */
    public List<Movie> find(Set<String> titles) {
        return titles.isEmpty()
                ? List.of()
                : em.createQuery("select m from Movie m where m.title in :titles order by m.releaseDate", Movie.class)
                        .setParameter("titles", titles)
                        .getResultList();
    }

    /**
     * Adds a film; one that has this id already is left as it is.
     *
     * @throws BusinessException ALREADY_EXISTS if the catalog has a film of that title and release date
     */
    public Movie add(UUID id, MovieFacts facts) {
        var made = em.find(Movie.class, id);
        if (made != null) {
            return made;
        }
        check(facts);
        find(facts.title(), facts.releaseDate()).ifPresent(Movies::refuse);
        var movie = new Movie(id, facts);
        em.persist(movie);
        em.flush();
        outbox.event(MovieEvent.PUBLISHED, movie.id(), MovieEvent.of(movie));
        return movie;
    }

    /**
     * Gives a film other facts; the same ones change and tell nothing.
     *
     * @return whether anything changed
     */
    public boolean change(Movie movie, MovieFacts facts) {
        check(facts);
        if (movie.facts().equals(facts)) {
            return false;
        }
        find(facts.title(), facts.releaseDate())
                .filter(other -> !other.id().equals(movie.id()))
                .ifPresent(Movies::refuse);
        movie.change(facts);
        em.flush();
        outbox.event(MovieEvent.UPDATED, movie.id(), MovieEvent.of(movie));
        return true;
    }

    private static void refuse(Movie other) {
        throw new BusinessException(
                ErrorCode.ALREADY_EXISTS,
                "The catalog has a film of that title and release date.",
                Map.of("movieId", other.id().toString()));
    }

    private static void check(MovieFacts facts) {
        var last = LocalDate.now().plusYears(YEARS_AHEAD);
        if (facts.releaseDate().isBefore(FIRST_FILM) || facts.releaseDate().isAfter(last)) {
            throw BusinessException.invalid(
                    "releaseDate",
                    "is " + facts.releaseDate() + ", but a film is released between " + FIRST_FILM + " and " + last);
        }
    }
}
