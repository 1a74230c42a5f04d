package io.marquee.benchmark.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Where and under what circumstances something was measured, as name and value. */
final class Conditions {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private Conditions() {}

    static Map<String, String> now() throws IOException {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var conditions = new LinkedHashMap<String, String>();
        conditions.put(
                "Date",
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").format(ZonedDateTime.now(ZoneOffset.UTC)));
        conditions.put(
                "Machine",
                "%d cores (%s), %d GiB, %s %s"
                        .formatted(
                                machine.getAvailableProcessors(),
                                processor(),
                                machine.getTotalMemorySize() >> 30,
                                machine.getName(),
                                machine.getVersion()));
        conditions.put("JDK", System.getProperty("java.vm.vendor") + " " + Runtime.version());
        conditions.put("Versions", versions());
        conditions.put("Load average at the start", "%.1f".formatted(machine.getSystemLoadAverage()));
        return conditions;
    }

    private static String processor() throws IOException {
        if (!Files.exists(CPU_INFO)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(CPU_INFO).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static String versions() throws IOException {
        var versions = new Properties();
        try (var file = Conditions.class.getResourceAsStream("/versions.properties")) {
            versions.load(file);
        }
        return new TreeMap<>(versions)
                .entrySet().stream()
                        .map(version -> version.getKey() + " " + version.getValue())
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("");
    }
}
