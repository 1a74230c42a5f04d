package io.marquee.chassis.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Lua scripts for Redis, kept as files so that they can be read and tried alone. */
public final class LuaScript {

    private LuaScript() {}

    /** @param name file name under {@code redis} on the class path, such as {@code seatlocks/take.lua} */
    public static String read(String name) {
        try (var in = LuaScript.class.getResourceAsStream("/redis/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the Lua script " + name, e);
        }
    }
}
