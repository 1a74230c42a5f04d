package io.marquee.sandbox.parts;

import io.marquee.sandbox.home.Folders;
import java.io.IOException;
import java.nio.file.Path;

/** A program of the sandbox itself. It runs from a copy: a build must not take its jars away while it runs. */
record OwnProgram(Plan plan, String name) {

    void prepare() throws IOException {
        Folders.delete(folder());
        Folders.copy(built().getParent().resolve("lib"), folder().resolve("lib"));
        Folders.copy(built(), jar());
    }

    Path jar() {
        return folder().resolve(name + ".jar");
    }

    private Path built() throws IOException {
        return Modules.sandbox(plan, name).built(name + ".jar");
    }

    private Path folder() {
        return plan.home().servers().resolve(name);
    }
}
