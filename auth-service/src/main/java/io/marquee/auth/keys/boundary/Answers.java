package io.marquee.auth.keys.boundary;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How the documents at the root are answered: JSON that may be cached for a short while. */
final class Answers {

    private Answers() {}

    static void json(HttpServletResponse response, String document) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "public, max-age=300");
        response.getWriter().write(document);
    }
}
