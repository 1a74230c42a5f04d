package io.marquee.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Browsing;
import io.marquee.system.platform.Mails;
import io.marquee.system.platform.Metrics;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Users;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the alerts and the dashboard in {@code deploy/observability} ask for is what the services show. */
class ObservabilityIT {

    private static final File ALERTS = new File("../deploy/observability/alerts.yml");
    private static final File DASHBOARD = new File("../deploy/observability/grafana/dashboards/marquee.json");
    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(_[a-zA-Z]+)+\\b");

    /** Words of the query language that look like a metric. */
    private static final Set<String> WORDS = Set.of("histogram_quantile");

    private final YAMLMapper yaml = new YAMLMapper();

    @Test
    void everyMetricThatIsWatchedIsThere() throws IOException {
        var asked = new TreeSet<String>();
        yaml.readTree(ALERTS).findValuesAsText("expr").forEach(expression -> asked.addAll(metrics(expression)));
        yaml.readTree(DASHBOARD).findValuesAsText("expr").forEach(expression -> asked.addAll(metrics(expression)));
        assertTrue(asked.contains("bookings_total") && asked.size() > 15, asked::toString);
        doAllThatIsCounted();

        await("metrics that are watched")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(List.of(), missing(asked)));
    }

    /** Durations can be added up over replicas, and are in seconds. */
    @Test
    void bucketsOfDurationsEndWithAll() throws IOException {
        doAllThatIsCounted();

        var lines = Metrics.of("booking-service").lines().toList();
        var all = value(lines, "booking_duration_seconds_bucket{le=\"+Inf\",", "CONFIRMED");
        assertTrue(all >= 1);
        assertEquals(all, value(lines, "booking_duration_seconds_count{", "CONFIRMED"));
        assertTrue(value(lines, "booking_duration_seconds_bucket{le=\"0.01\",", "CONFIRMED") <= all);
        assertTrue(value(lines, "booking_duration_seconds_sum{", "CONFIRMED") < all * 900);
    }

    private static void doAllThatIsCounted() {
        var customer = Users.newCustomer();
        var showId = Programme.newShow();
        Browsing.of(showId).expectShow();
        Users.anonymous().get("/movies?q=nothing").expect(200);
        var bookingId = Bookings.pending(customer.api(), showId, "A1");
        Bookings.pay(customer.api(), bookingId);
        Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");
        Mails.await(customer.email(), 1);
    }

    private static List<String> missing(Set<String> asked) {
        var shown = List.of(
                        "auth-service", "catalog-service", "booking-service", "payment-service", "notification-service")
                .stream()
                .flatMap(service -> Metrics.of(service).lines())
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
        return asked.stream().filter(name -> !shown.contains(name)).toList();
    }

    /** Without what is in braces, which are labels, and the labels by which something is added up. */
    private static Set<String> metrics(String expression) {
        var names = expression.replaceAll("\\{[^}]*}", "").replaceAll("(by|on) \\([^)]*\\)", "");
        return METRIC.matcher(names)
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toSet());
    }

    private static double value(List<String> lines, String beginning, String status) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning) && line.contains("\"" + status + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
