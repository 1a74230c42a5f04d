package io.marquee.sandbox.parts;

import io.marquee.sandbox.home.Folders;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Unpacks archives, whole or not at all. */
final class Archives {

    private Archives() {}

    /** Something that fills a new folder. */
    interface Filling {
        void fill(Path folder) throws IOException, InterruptedException;
    }

    /** Makes the folder with its content if it is not there; a folder that is there is complete. */
    static void once(Path folder, Filling filling) throws IOException, InterruptedException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var unfinished = folder.resolveSibling(
                folder.getFileName() + ".unfinished-" + ProcessHandle.current().pid());
        Folders.delete(unfinished);
        Files.createDirectories(unfinished);
        filling.fill(unfinished);
        if (!Files.isDirectory(folder)) {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    static void untar(InputStream unpacked, Path folder) throws IOException {
        var tar = new TarArchiveInputStream(new BufferedInputStream(unpacked));
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            extract(tar, entry, inside(folder, entry.getName()));
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(
                    file, file.getParent().resolve(Path.of(entry.getLinkName()).getFileName()));
        } else {
            Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true)) {
                throw new IOException(file + " can't be made executable");
            }
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        var file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("The archive holds a file outside its folder: " + name);
        }
        return file;
    }
}
