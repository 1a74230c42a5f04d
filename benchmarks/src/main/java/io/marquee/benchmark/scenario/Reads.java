package io.marquee.benchmark.scenario;

import io.marquee.benchmark.load.ClosedLoad;
import io.marquee.benchmark.load.OpenLoad;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** Asks for something again and again, and looks at nothing but the status of the answers. */
public record Reads(Map<String, Long> processes) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** At a constant rate: how long it takes from when the answer was due to be asked for. */
    public Measurement at(String name, OpenLoad load, String base, Supplier<String> question) throws IOException {
        var stage = new Stage(processes);
        load.run(
                due -> {
                    get(base + question.get());
                    stage.latencies.record(Duration.ofNanos(System.nanoTime() - due));
                },
                stage.failures);
        return stage.end(name, load, stage.latencies.count(), load.duration().toNanos() / 1e9);
    }

    /** As many as there can be. */
    public Measurement most(String name, ClosedLoad load, String address) throws IOException {
        var stage = new Stage(processes);
        var window = load.run(
                () -> {
                    var begin = System.nanoTime();
                    get(address);
                    stage.latencies.record(Duration.ofNanos(System.nanoTime() - begin));
                },
                stage.failures);
        return stage.end(name, load, window.rounds(), window.seconds());
    }

    private static void get(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
        var answer = CLIENT.send(request.build(), BodyHandlers.discarding());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("GET " + address + " answered " + answer.statusCode());
        }
    }
}
