package io.marquee.booking.seats.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The Lua scripts of the seat locks, kept as files so that they can be read and tried alone. */
final class LuaScript {

    private LuaScript() {}

    /** @param name file name under {@code redis/seatlocks} on the class path */
    static String read(String name) {
        try (var in = LuaScript.class.getResourceAsStream("/redis/seatlocks/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the Lua script " + name, e);
        }
    }
}
