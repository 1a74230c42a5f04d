package io.marquee.system.platform;

/** What {@code ./marquee dead-letters} prints. */
public final class DeadLetters {

    private DeadLetters() {}

    public static String list(String topic) {
        return Launcher.run("dead-letters", "list", topic).orFail().printed();
    }

    public static String replay(String topic) {
        return Launcher.run("dead-letters", "replay", topic).orFail().printed();
    }

    public static String discard(String topic) {
        return Launcher.run("dead-letters", "discard", topic).orFail().printed();
    }
}
