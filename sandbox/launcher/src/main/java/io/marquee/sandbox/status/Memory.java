package io.marquee.sandbox.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** How much memory processes have, as the operating system counts it. */
final class Memory {

    private static final Pattern PAIR = Pattern.compile("\\s*(\\d+)\\s+(\\d+)\\s+(\\d+)\\s*");

    private Memory() {}

    /** Resident memory of the process and its children in megabytes (2^20 bytes); 0 if there is no such process. */
    static long megabytes(long pid) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of("ps", "-A", "-o", "pid=,ppid=,rss=")).start();
        var table = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        process.waitFor();
        return table.lines()
                        .map(PAIR::matcher)
                        .filter(line -> line.matches()
                                && (Long.parseLong(line.group(1)) == pid || Long.parseLong(line.group(2)) == pid))
                        .mapToLong(line -> Long.parseLong(line.group(3)))
                        .sum()
                / 1024;
    }
}
