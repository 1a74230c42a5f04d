package io.marquee.catalog.imports.control;

import io.marquee.catalog.cities.control.Cities;
import io.marquee.catalog.cities.control.NewCity;
import io.marquee.catalog.cities.entity.City;
import io.marquee.catalog.imports.entity.Entry;
import io.marquee.catalog.imports.entity.Imported;
import io.marquee.catalog.imports.entity.Outcome;
import io.marquee.catalog.imports.entity.UnusableEntryException;
import io.marquee.catalog.theatres.control.ScreenPlan;
import io.marquee.catalog.theatres.control.Screens;
import io.marquee.catalog.theatres.control.Theatres;
import io.marquee.catalog.theatres.entity.Theatre;
import io.marquee.catalog.theatres.entity.TheatreFacts;
import io.marquee.chassis.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Brings theatres in with their screens, known again by owner and code, and by name. Screens that a file does not name
 * stay as they are. A city that the catalog lacks is added for admins only.
 */
@ApplicationScoped
public class TheatreImporter implements EntryImporter {

    private static final int USUAL_CLEANING = 15;

    private final Cities cities;
    private final Theatres theatres;
    private final Screens screens;
    private final Validation validation;
    private final Jsonb jsonb;

    /** For the container's proxy only. */
    protected TheatreImporter() {
        this(null, null, null, null, null);
    }

    @Inject
    public TheatreImporter(Cities cities, Theatres theatres, Screens screens, Validation validation, Jsonb jsonb) {
        this.cities = cities;
        this.theatres = theatres;
        this.screens = screens;
        this.validation = validation;
        this.jsonb = jsonb;
    }

    @Override
    public List<Imported> bring(List<Entry> entries, Sender sender) {
        return entries.stream().map(entry -> bring(entry, sender)).toList();
    }

    @Override
    public EntrySource ofCsv(EntrySource cells) {
        return new TheatreRows(cells);
    }

    private Imported bring(Entry entry, Sender sender) {
        var data = entry.data();
        var city = city(Fields.object(data, "city"), sender);
        var facts = validation.valid(facts(data, city));
        var plans = plans(data);
        var known = theatres.find(sender.owner(), facts.code());
        if (known.isEmpty()) {
            var added = theatres.add(Ids.next(), sender.owner(), city, facts);
            plans.forEach(plan -> screens.add(Ids.next(), added, plan.name(), plan.seats()));
            return Imported.of(Outcome.IMPORTED);
        }
        return Imported.of(change(known.get(), city, facts, plans) ? Outcome.UPDATED : Outcome.UNCHANGED);
    }

    private boolean change(Theatre theatre, City city, TheatreFacts facts, List<ScreenPlan> plans) {
        if (!theatre.city().id().equals(city.id())) {
            throw new UnusableEntryException("city", "differs from the theatre's in the catalog", city.name());
        }
        var changed = theatres.change(theatre, facts);
        for (var plan : plans) {
            changed |= change(theatre, plan);
        }
        return changed;
    }

    private boolean change(Theatre theatre, ScreenPlan plan) {
        var known = screens.find(theatre, plan.name());
        if (known.isPresent()) {
            return screens.change(known.get(), plan.name(), plan.seats());
        }
        screens.add(Ids.next(), theatre, plan.name(), plan.seats());
        return true;
    }

    private City city(JsonObject data, Sender sender) {
        var named = validation.valid(new NewCity(
                Fields.text(data, "name"),
                Fields.text(data, "country"),
                Fields.text(data, "timeZone"),
                Fields.text(data, "currency")));
        var known = cities.find(named.name(), named.country());
        if (known.isPresent()) {
            return same(known.get(), named);
        }
        if (!sender.caller().admin()) {
            throw new UnusableEntryException("city", "is not in the catalog; ask an administrator", named.name());
        }
        return cities.add(named);
    }

    private static City same(City city, NewCity named) {
        if (named.currency() != null && !named.currency().equals(city.currency())) {
            throw new UnusableEntryException("city.currency", "differs from the catalog's", named.currency());
        }
        return city;
    }

    private static TheatreFacts facts(JsonObject data, City city) {
        var zone = Optional.ofNullable(Fields.text(data, "timeZone"))
                .map(name -> Cities.zone("timeZone", name))
                .orElse(city.timeZone());
        var cleaning = Fields.whole(data, "cleaningMinutes");
        return new TheatreFacts(
                Fields.required(data, "code"),
                Fields.required(data, "name"),
                Fields.text(data, "address"),
                zone,
                cleaning == null ? USUAL_CLEANING : cleaning);
    }

    private List<ScreenPlan> plans(JsonObject data) {
        var value = data.getOrDefault("screens", JsonValue.EMPTY_JSON_ARRAY);
        try {
            var plans = jsonb.fromJson(value.toString(), ScreenPlan[].class);
            return Stream.of(plans)
                    .filter(Objects::nonNull)
                    .map(validation::valid)
                    .toList();
        } catch (JsonbException e) {
            throw new UnusableEntryException("screens", "cannot be read as screens with rows", null);
        }
    }
}
