package io.marquee.sandbox.parts;

import io.marquee.sandbox.settings.ServiceSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of the five services, on a Payara Micro of its own. */
public record ServicePart(Plan plan, String name) implements Part {

    public static final List<String> NAMES =
            List.of("auth-service", "catalog-service", "booking-service", "payment-service", "notification-service");

    private static final Set<String> FIXED_IN_THE_WAR = Set.of("service.name", "events.topic");

    @Override
    public String address() {
        return plan.http(name);
    }

    @Override
    public Set<String> needs() {
        return Set.of(PostgresPart.NAME, RedisPart.NAME, KafkaPart.NAME);
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        var variables = variables();
        new PayaraLauncher(plan, name).prepare(() -> java(variables), arguments());
    }

    @Override
    public Command command() throws IOException {
        return new PayaraLauncher(plan, name).command(java(variables()), arguments());
    }

    /** Room for what a start leaves behind at once: collecting it again and again costs more than the memory. */
    private JavaCommand java(Map<String, String> variables) {
        return JavaCommand.of(plan, name, 384)
                .option("-Xms192m")
                .option("-Xmn96m")
                .variables(variables);
    }

    private String[] arguments() throws IOException {
        return new String[] {"--port", plan.port(name), "--contextroot", "/", "--deploy", war().toString()};
    }

    /** Payara answers health checks a moment before the application answers requests. */
    @Override
    public boolean isReady() throws IOException, InterruptedException {
        return Http.answersOk(address() + "/health/ready")
                && Http.answersWith("X-Correlation-Id", address() + "/api/v1/ready");
    }

    /** Payara goes on without an application that it could not deploy. */
    @Override
    public Optional<String> wordsOfFailure() {
        return Optional.of("Exception while loading the app");
    }

    /** The settings that the service lists in its WAR. */
    public ServiceSettings settings() throws IOException {
        return ServiceSettings.in(war());
    }

    private Map<String, String> variables() throws IOException {
        var values = new LinkedHashMap<>(new ServiceValues(plan, name).values());
        values.putAll(plan.overrides().values());
        var variables = new LinkedHashMap<String, String>();
        for (var setting : settings().all()) {
            var value = values.get(setting.key());
            if (value != null) {
                variables.put(setting.variable(), value);
            } else if (setting.isRequired() && !FIXED_IN_THE_WAR.contains(setting.key())) {
                throw new IOException(name + " requires the setting " + setting.key() + " (" + setting.description()
                        + "), which the sandbox does not know. Give it with --set " + setting.key() + "=…");
            }
        }
        return variables;
    }

    private Path war() throws IOException {
        return Modules.service(plan, name).built(name + ".war");
    }
}
