package io.marquee.auth.keys.boundary;

import io.marquee.chassis.json.Jsonp;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where clients find the token endpoint and the keys (OpenID Connect Discovery 1.0, the part that applies here). */
@WebServlet("/.well-known/openid-configuration")
public class OpenIdConfigurationServlet extends HttpServlet {

    private final String issuer;
    private final String baseUrl;

    @Inject
    public OpenIdConfigurationServlet(
            @ConfigProperty(name = "jwt.issuer") String issuer,
            @ConfigProperty(name = "public.base-url") String baseUrl) {
        this.issuer = issuer;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var document = Jsonp.newObject()
                .add("issuer", issuer)
                .add("token_endpoint", baseUrl + "/api/v1/auth/token")
                .add("userinfo_endpoint", baseUrl + "/api/v1/users/me")
                .add("end_session_endpoint", baseUrl + "/api/v1/auth/logout")
                .add("jwks_uri", baseUrl + "/.well-known/jwks.json")
                .add("grant_types_supported", Jsonp.newArray(List.of("password", "refresh_token")))
                .add("response_types_supported", Jsonp.newArray(List.of("token")))
                .add("subject_types_supported", Jsonp.newArray(List.of("public")))
                .add("id_token_signing_alg_values_supported", Jsonp.newArray(List.of("RS256")))
                .add("token_endpoint_auth_methods_supported", Jsonp.newArray(List.of("none")))
                .add(
                        "claims_supported",
                        Jsonp.newArray(List.of("iss", "sub", "aud", "iat", "exp", "jti", "upn", "groups")))
                .build();
        Answers.json(response, document.toString());
    }
}
