package io.marquee.sandbox.parts;

import io.marquee.sandbox.home.OwnerOnlyFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/** Redis with a password. */
public record RedisPart(Plan plan) implements Part {

    public static final String NAME = "redis";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return plan.hostAndPort(NAME);
    }

    /** With the password, as clients want it. */
    public static String url(Plan plan) {
        return "redis://:" + password(plan) + "@" + plan.hostAndPort(NAME);
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Archives.once(folder(), this::extract);
        OwnerOnlyFile.write(configuration(), """
                bind 127.0.0.1
                port %s
                requirepass %s
                dir %s
                appendonly yes
                appendfsync everysec
                """.formatted(
                        plan.port(NAME), password(plan), plan.home().data(NAME)));
    }

    @Override
    public Command command() throws IOException {
        var program = folder().resolve("redis-server");
        return new Command(
                List.of(program.toString(), configuration().toString()),
                Map.of(),
                plan.home().data(NAME));
    }

    @Override
    public boolean isReady() throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", plan.ports().of(NAME)), 1_000);
            socket.setSoTimeout(1_000);
            socket.getOutputStream()
                    .write(("AUTH " + password(plan) + "\r\nPING\r\n").getBytes(StandardCharsets.US_ASCII));
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return "+OK".equals(answers.readLine()) && "+PONG".equals(answers.readLine());
        }
    }

    private void extract(Path folder) throws IOException {
        var program = folder.resolve("redis-server");
        try (var jar = new ZipFile(archive().toFile())) {
            var entry = jar.stream()
                    .filter(candidate -> candidate.getName().startsWith("redis-server-")
                            && candidate.getName().endsWith("-" + Machine.system() + "-" + Machine.architecture()))
                    .findFirst()
                    .orElseThrow(() -> new IOException("There is no Redis for " + Machine.description()));
            try (var binary = jar.getInputStream(entry)) {
                Files.copy(binary, program);
            }
        }
        if (!program.toFile().setExecutable(true)) {
            throw new IOException(program + " can't be made executable");
        }
    }

    private Path folder() throws IOException {
        return plan.home()
                .parts()
                .resolve(archive()
                        .getFileName()
                        .toString()
                        .replace("embedded-", "")
                        .replace(".jar", ""));
    }

    private Path archive() throws IOException {
        return Modules.servers(plan).file("embedded-redis-");
    }

    private Path configuration() {
        return plan.home().run("redis.conf");
    }

    private static String password(Plan plan) {
        return plan.secrets().password("redis.password");
    }
}
