import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs Maven and tells in a few lines what it does: which module is built, what is downloaded and how far it is. All that
 * Maven says is in a log. Started by {@code ./marquee} from its source, before anything is built:
 *
 * <pre>java Build.java PROJECT TERMINAL [MAVEN-ARGUMENT...]</pre>
 */
public final class Build {

    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (.+?) \\S+-SNAPSHOT +\\[(\\d+/\\d+)]");
    private static final Pattern TRANSFER = Pattern.compile("Download(ing|ed) from \\S+: (\\S+)(?: \\(([^)]*)\\))?");
    private static final Pattern SIZE = Pattern.compile("([\\d.]+) (B|kB|MB|GB)\\b.*");
    private static final Pattern PROBLEM = Pattern.compile("\\[ERROR].*");
    private static final int PLAIN_INTERVAL = 10_000;

    private final Path log;
    private final boolean terminal;
    private final PrintStream out = System.out;
    private final long begun = System.currentTimeMillis();
    private final List<String> problems = new ArrayList<>();
    private String module = "";
    private String file = "";
    private int downloads;
    private double megabytes;
    private long told;

    private Build(Path log, boolean terminal) {
        this.log = log;
        this.terminal = terminal;
    }

    public static void main(String[] arguments) throws Exception {
        var project = Path.of(arguments[0]);
        var build = new Build(project.resolve(".marquee/logs/build.log"), Boolean.parseBoolean(arguments[1]));
        var maven = new ArrayList<>(List.of(project.resolve("mvnw").toString(), "--file", project.toString()));
        maven.addAll(List.of("--define", "style.color=never", "--batch-mode"));
        maven.addAll(
                arguments.length > 2
                        ? List.of(arguments).subList(2, arguments.length)
                        : List.of("--projects", "!system-tests", "-DskipTests", "-Dspotless.check.skip=true", "package"));
        System.exit(build.run(maven, project));
    }

    private int run(List<String> maven, Path project) throws IOException, InterruptedException {
        out.println("Building; the first time, Maven downloads what is needed, in all about 700 MB of servers and libraries.");
        var process = new ProcessBuilder(maven)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        var clock = Thread.ofPlatform().daemon().start(this::tick);
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream()));
                var copy = new PrintStream(Files.newOutputStream(log), true)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.println(line);
                read(line);
            }
        }
        var code = process.waitFor();
        clock.interrupt();
        finish(code);
        return code;
    }

    private synchronized void read(String line) {
        var building = MODULE.matcher(line);
        var transfer = TRANSFER.matcher(line);
        if (building.find()) {
            module = building.group(2) + " " + building.group(1);
            tell(true);
        } else if (transfer.find()) {
            transferred(transfer);
        } else if (PROBLEM.matcher(line).matches()) {
            problems.add(line);
        }
    }

    private void transferred(Matcher transfer) {
        file = transfer.group(2).substring(transfer.group(2).lastIndexOf('/') + 1);
        if (transfer.group(1).equals("ed")) {
            file = "";
            downloads++;
            var size = SIZE.matcher(transfer.group(3) == null ? "" : transfer.group(3));
            if (size.matches()) {
                megabytes += Double.parseDouble(size.group(1)) * unit(size.group(2));
            }
        }
        tell(false);
    }

    private static double unit(String name) {
        return switch (name) {
            case "GB" -> 1000;
            case "MB" -> 1;
            case "kB" -> 0.001;
            default -> 0.000001;
        };
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(1000);
                tell(false);
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    /** On a terminal one line that changes; elsewhere a line for each module, and now and then while one takes long. */
    private synchronized void tell(boolean important) {
        var now = System.currentTimeMillis();
        if (terminal) {
            out.print("\r\u001b[K" + shortened(state()));
            out.flush();
        } else if (important || now - told > PLAIN_INTERVAL) {
            out.println(state());
            told = now;
        }
    }

    private String state() {
        var seconds = (System.currentTimeMillis() - begun) / 1000;
        var loading = downloads == 0 && file.isEmpty()
                ? ""
                : " | %d files, %.0f MB downloaded%s".formatted(downloads, megabytes, file.isEmpty() ? "" : ", now " + file);
        return "%5d s  building %s%s".formatted(seconds, module, loading);
    }

    private static String shortened(String text) {
        return text.length() > 110 ? text.substring(0, 109) + "…" : text;
    }

    private void finish(int code) {
        out.print(terminal ? "\r\u001b[K" : "");
        if (code == 0) {
            out.printf("Built after %d s.%n", (System.currentTimeMillis() - begun) / 1000);
        } else {
            problems.stream().limit(25).forEach(out::println);
            out.println("The build failed; all that Maven said is in " + log);
        }
    }
}
