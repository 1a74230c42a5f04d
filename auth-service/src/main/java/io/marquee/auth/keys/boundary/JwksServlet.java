package io.marquee.auth.keys.boundary;

import io.marquee.auth.keys.control.SigningKeys;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The public keys with which anyone can verify an access token (RFC 7517). Outside of {@code /api/v1} as RFC 8615 asks. */
@WebServlet("/.well-known/jwks.json")
public class JwksServlet extends HttpServlet {

    private final transient SigningKeys keys;

    @Inject
    public JwksServlet(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.json(response, keys.publicKeySet());
    }
}
