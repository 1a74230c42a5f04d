package io.marquee.system.platform;

/** The command that builds the search index from scratch. */
public final class Reindex {

    private Reindex() {}

    /** Returns when the new index is in use. */
    public static void run() {
        Launcher.run("reindex").orFail();
    }
}
