package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.Entry;
import io.marquee.catalog.imports.entity.Imported;
import io.marquee.catalog.imports.entity.Outcome;
import io.marquee.catalog.imports.entity.UnusableEntryException;
import io.marquee.catalog.movies.control.Movies;
import io.marquee.catalog.movies.entity.MovieFacts;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Brings films in, known again by title and release date. What a file does not know stays as the catalog has it. */
@ApplicationScoped
public class MovieImporter implements EntryImporter {

    private final Movies movies;
    private final Validation validation;

    /** For the container's proxy only. */
    protected MovieImporter() {
        this(null, null);
    }

    @Inject
    public MovieImporter(Movies movies, Validation validation) {
        this.movies = movies;
        this.validation = validation;
    }

    @Override
    public List<Imported> bring(List<Entry> entries, Sender sender) {
        return entries.stream().map(this::bring).toList();
    }

    private Imported bring(Entry entry) {
        var line = MovieLine.of(entry);
        var facts = validation.valid(line.facts());
        return new Imported(store(facts, entry), line.warnings());
    }

    private Outcome store(MovieFacts facts, Entry entry) {
        try {
            var known = movies.find(facts.title(), facts.releaseDate());
            if (known.isEmpty()) {
                movies.add(Ids.next(), facts);
                return Outcome.IMPORTED;
            }
            var movie = known.get();
            return movies.change(movie, facts.completedBy(movie.facts())) ? Outcome.UPDATED : Outcome.UNCHANGED;
        } catch (BusinessException e) {
            // The only rule that a film of a new or known key can break is that of the release date.
            var field = entry.data().containsKey("Release Date") ? "Release Date" : "releaseDate";
            throw new UnusableEntryException(field, Refusal.of(e).message(), Fields.text(entry.data(), field));
        }
    }
}
