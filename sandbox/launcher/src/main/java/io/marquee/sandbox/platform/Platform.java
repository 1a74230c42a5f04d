package io.marquee.sandbox.platform;

import io.marquee.sandbox.parts.CamundaPart;
import io.marquee.sandbox.parts.EdgePart;
import io.marquee.sandbox.parts.KafkaPart;
import io.marquee.sandbox.parts.OpenSearchPart;
import io.marquee.sandbox.parts.Part;
import io.marquee.sandbox.parts.Plan;
import io.marquee.sandbox.parts.PostgresPart;
import io.marquee.sandbox.parts.ProviderPart;
import io.marquee.sandbox.parts.RedisPart;
import io.marquee.sandbox.parts.ServicePart;
import io.marquee.sandbox.settings.ServiceSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All parts that a plan asks for. */
public record Platform(Plan plan, List<Part> parts) {

    public static Platform of(Plan plan) {
        var parts = new ArrayList<Part>();
        parts.add(new OpenSearchPart(plan));
        parts.add(new PostgresPart(plan));
        parts.add(new RedisPart(plan));
        parts.add(new KafkaPart(plan));
        parts.add(new CamundaPart(plan));
        ServicePart.NAMES.forEach(service -> parts.add(new ServicePart(plan, service)));
        parts.add(new ProviderPart(plan));
        parts.add(new EdgePart(plan));
        return new Platform(plan, List.copyOf(parts));
    }

    /** The named parts, or all if none is named. */
    public Platform only(Set<String> names) {
        names.forEach(this::part);
        return names.isEmpty()
                ? this
                : new Platform(
                        plan,
                        parts.stream()
                                .filter(part -> names.contains(part.name()))
                                .toList());
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no part \"" + name + "\". The parts are: "
                        + String.join(", ", parts.stream().map(Part::name).toList()) + "."));
    }

    /** @throws IllegalArgumentException if a setting of the command line is not one that a service lists */
    public void checkSettings() throws IOException {
        var services = new ArrayList<ServiceSettings>();
        for (var part : parts) {
            if (part instanceof ServicePart service) {
                services.add(service.settings());
            }
        }
        plan.overrides().check(services);
    }
}
