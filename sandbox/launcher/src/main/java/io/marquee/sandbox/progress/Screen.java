package io.marquee.sandbox.progress;

import java.io.PrintStream;

/** Where a person watches: lines that stay, and on a terminal one line at the bottom that changes. */
public final class Screen {

    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final int WIDTH = 110;

    private final PrintStream out;
    private final boolean terminal;
    private String live = "";

    public Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    public boolean isTerminal() {
        return terminal;
    }

    public synchronized void line(String text) {
        if (!live.isEmpty()) {
            out.print(CLEAR_LINE);
        }
        out.println(text);
        out.print(live);
        out.flush();
    }

    /** Replaces the line at the bottom; shown on a terminal only. */
    public synchronized void live(String text) {
        if (terminal) {
            live = text.length() > WIDTH ? text.substring(0, WIDTH - 1) + "…" : text;
            out.print(CLEAR_LINE + live);
            out.flush();
        }
    }

    public synchronized void bold(String text) {
        line(terminal ? "\u001b[1m" + text + "\u001b[0m" : text);
    }
}
