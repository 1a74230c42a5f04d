package io.marquee.catalog.rules.control;

import io.marquee.catalog.rules.entity.DecisionContract;
import io.marquee.chassis.errors.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The decision files that analysts may change, as the release brings them: contract, model and examples. */
@ApplicationScoped
public class Contracts {

    private final Map<String, DecisionContract> byName = new LinkedHashMap<>();

    /** For the container's proxy only. */
    protected Contracts() {}

    @Inject
    public Contracts(RuleBooks books, Jsonb jsonb) {
        for (var name : books.decisions()) {
            byName.put(name, jsonb.fromJson(resource("contracts/" + name + ".json"), DecisionContract.class));
        }
    }

    public List<DecisionContract> all() {
        return List.copyOf(byName.values());
    }

    /** @throws BusinessException NOT_FOUND if there is no such decision file */
    public DecisionContract of(String decision) {
        var contract = byName.get(decision);
        if (contract == null) {
            throw BusinessException.notFound("decision", decision);
        }
        return contract;
    }

    /** The model that the release brings, DMN XML. */
    public String model(String decision) {
        return resource(decision + ".dmn");
    }

    /** The examples that the release brings, CSV. */
    public String examples(String decision) {
        return resource("examples/" + decision + ".csv");
    }

    private static String resource(String name) {
        try (var stream = Contracts.class.getResourceAsStream("/decisions/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The models lack decisions/" + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("decisions/" + name + " cannot be read", e);
        }
    }
}
