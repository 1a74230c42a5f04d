package io.marquee.notification.delivery.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.marquee.bpmn.Models;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OccasionTest {

    private static final Pattern HEADER = Pattern.compile("key=\"template\" value=\"([^\"]+)\"");

    @Test
    void theModelsAskForTheseNotificationsAndNoOthers() throws IOException {
        var known = Arrays.stream(Occasion.values()).map(Occasion::template).collect(Collectors.toSet());
        assertEquals(known, askedFor());
    }

    @Test
    void aTemplateNameLeadsBackToItsOccasion() {
        assertEquals(
                Occasion.LATE_PAYMENT_REFUNDED,
                Occasion.of("late-payment-refunded").orElseThrow());
        assertEquals(true, Occasion.of("booking-forgotten").isEmpty());
    }

    private static Set<String> askedFor() throws IOException {
        var templates = new TreeSet<String>();
        for (var model : Models.RESOURCES) {
            try (var in = Models.class.getClassLoader().getResourceAsStream(model)) {
                HEADER.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .results()
                        .forEach(match -> templates.add(match.group(1)));
            }
        }
        return templates;
    }
}
