package io.marquee.catalog.shows.entity;

import io.marquee.catalog.movies.entity.Movie;
import io.marquee.catalog.theatres.entity.Layout;
import io.marquee.catalog.theatres.entity.Screen;
import io.marquee.chassis.persistence.InstantConverter;
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
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A film on a screen at a time. Once it is published, customers know its film, screen and start: these stay. */
@Entity
@Table(name = "shows")
public class Show {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "screen_id")
    private Screen screen;

    @ManyToOne
    @JoinColumn(name = "movie_id")
    private Movie movie;

    @ManyToOne
    @JoinColumn(name = "layout_id")
    private Layout layout;

    private String format;
    private String language;
    private String currency;

    @Column(name = "running_time_minutes")
    private int runningTimeMinutes;

    @Convert(converter = InstantConverter.class)
    @Column(name = "starts_at")
    private Instant startsAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "ends_at")
    private Instant endsAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "blocked_until")
    private Instant blockedUntil;

    @Enumerated(EnumType.STRING)
    private ShowStatus status;

    private int revision;

    @Column(name = "cancel_reason")
    private String cancelReason;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "show_prices", joinColumns = @JoinColumn(name = "show_id"))
    @MapKeyColumn(name = "seat_type")
    @Column(name = "amount")
    private Map<String, BigDecimal> prices;

    @Version
    private long version;

    protected Show() {}

    public Show(UUID id, ShowPlan plan) {
        this.id = id;
        this.status = ShowStatus.DRAFT;
        change(plan);
    }

    public final void change(ShowPlan plan) {
        this.screen = plan.screen();
        this.currency = plan.screen().theatre().city().currency();
        this.movie = plan.movie();
        this.layout = plan.layout();
        this.format = plan.format();
        this.language = plan.language();
        this.startsAt = plan.startsAt();
        this.runningTimeMinutes = plan.runningTimeMinutes();
        this.endsAt = plan.endsAt();
        this.blockedUntil = plan.blockedUntil();
        this.prices = new HashMap<>(plan.prices());
        this.revision++;
    }

    /** Puts it on sale, with the seats that the screen has now. */
    public void publish(Layout current) {
        this.layout = current;
        this.status = ShowStatus.PUBLISHED;
        this.revision++;
    }

    /** What it says about its place has changed. */
    public void moved() {
        this.revision++;
    }

    public void cancel(String reason) {
        this.status = ShowStatus.CANCELLED;
        this.cancelReason = reason;
        this.revision++;
    }

    public boolean isPublished() {
        return status == ShowStatus.PUBLISHED;
    }

    public boolean isCancelled() {
        return status == ShowStatus.CANCELLED;
    }

    /** Whether it is over at that moment. */
    public boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }

    /** Whether it has a price for each of these types, and for no other. */
    public boolean prices(Set<String> types) {
        return prices.keySet().equals(types);
    }

    /** Whether seats can be booked at that moment. */
    public boolean isBookable(Instant now) {
        return isPublished() && now.isBefore(startsAt);
    }

    /** Whether it is planned exactly like that. */
    public boolean isAsPlanned(ShowPlan plan) {
        return keepsWhatCustomersKnow(plan)
                && layout.id().equals(plan.layout().id())
                && format.equals(plan.format())
                && language.equals(plan.language())
                && runningTimeMinutes == plan.runningTimeMinutes()
                && samePrices(plan.prices());
    }

    /** Whether a plan leaves film, screen and start as they are. */
    public boolean keepsWhatCustomersKnow(ShowPlan plan) {
        return screen.id().equals(plan.screen().id())
                && movie.id().equals(plan.movie().id())
                && startsAt.equals(plan.startsAt());
    }

    private boolean samePrices(Map<String, BigDecimal> others) {
        return prices.keySet().equals(others.keySet())
                && prices.entrySet().stream()
                        .allMatch(price -> price.getValue().compareTo(others.get(price.getKey())) == 0);
    }

    public UUID id() {
        return id;
    }

    public Screen screen() {
        return screen;
    }

    public Movie movie() {
        return movie;
    }

    public Layout layout() {
        return layout;
    }

    public String format() {
        return format;
    }

    public String language() {
        return language;
    }

    public String currency() {
        return currency;
    }

    public int runningTimeMinutes() {
        return runningTimeMinutes;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public ShowStatus status() {
        return status;
    }

    /** Version of the published snapshot; rises with every change. */
    public int revision() {
        return revision;
    }

    public String cancelReason() {
        return cancelReason;
    }

    public Map<String, BigDecimal> prices() {
        return Map.copyOf(prices);
    }
}
