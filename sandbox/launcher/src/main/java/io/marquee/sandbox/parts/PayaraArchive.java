package io.marquee.sandbox.parts;

import java.io.IOException;
import java.nio.file.Path;

/** Payara Micro as it comes from Maven. */
public final class PayaraArchive {

    private PayaraArchive() {}

    /** @throws IOException if the project has not been built */
    public static Path of(Plan plan) throws IOException {
        return Modules.servers(plan).file("payara-micro-");
    }
}
