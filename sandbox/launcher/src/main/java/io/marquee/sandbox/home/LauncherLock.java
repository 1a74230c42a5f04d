package io.marquee.sandbox.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;

/** Held by the one launcher that starts or stops processes; the operating system lets go of it when the launcher dies. */
public final class LauncherLock {

    private final FileChannel channel;

    private LauncherLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws IllegalStateException if another launcher holds it */
    public static LauncherLock take(Home home) throws IOException {
        var channel = FileChannel.open(home.run("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("Another ./marquee is starting or stopping this platform (" + home.folder()
                    + "). ./marquee down ends it.");
        }
        return new LauncherLock(channel);
    }

    public void close() throws IOException {
        channel.close();
    }
}
