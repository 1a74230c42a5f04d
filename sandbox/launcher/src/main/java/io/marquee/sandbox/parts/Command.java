package io.marquee.sandbox.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a part's process is started.
 *
 * @param words program and arguments
 * @param environment variables beside those of the launcher; secrets go here and not among the words, which everyone can see
 * @param directory the working directory
 */
public record Command(List<String> words, Map<String, String> environment, Path directory) {}
