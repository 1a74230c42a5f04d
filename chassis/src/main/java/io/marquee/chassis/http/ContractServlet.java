package io.marquee.chassis.http;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves the service's written contract, {@code META-INF/openapi.yaml}, at {@code /openapi}.
 *
 * <p>The server's own OpenAPI application parses every jar of the WAR at the first request, for seconds, even where it is
 * told to scan nothing. It is therefore switched off and moved away by the server's boot commands (see the README).
 */
@WebServlet("/openapi")
public class ContractServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String DOCUMENT = "META-INF/openapi.yaml";
    /** RFC 9512. */
    private static final String TYPE = "application/yaml";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (var document = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND, DOCUMENT + " is missing in this service");
                return;
            }
            response.setContentType(TYPE);
            response.setCharacterEncoding("UTF-8");
            document.transferTo(response.getOutputStream());
        }
    }
}
