package io.marquee.sandbox.parts;

import java.nio.file.Path;

/** The modules of the project that parts are started from. */
final class Modules {

    private Modules() {}

    static Module servers(Plan plan) {
        return sandbox(plan, "servers");
    }

    static Module sandbox(Plan plan, String module) {
        return new Module(plan.home().project().resolve("sandbox").resolve(module));
    }

    static Module service(Plan plan, String service) {
        return new Module(plan.home().project().resolve(service));
    }

    /** A file of the project that is not built. */
    static Path source(Plan plan, String path) {
        return plan.home().project().resolve(path);
    }
}
