package io.marquee.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenApiCheckTest {

    private static final String CONTRACT = """
            openapi: 3.0.3
            servers:
              - url: http://localhost/api/v1
            paths:
              /shops:
                get: {}
              /shops/{shopId}/sales:
                parameters: []
                post: {}
              /.well-known/jwks.json:
                servers:
                  - url: /
                get: {}
            """;

    @Test
    void contractAndCodeAreReadAlike() throws JsonProcessingException {
        var contract = OpenApiCheck.calls(new YAMLMapper().readTree(CONTRACT));

        assertEquals(
                Set.of("GET /api/v1/shops", "POST /api/v1/shops/{}/sales", "GET /.well-known/jwks.json"), contract);
        assertEquals(
                Set.of("GET /api/v1/shops", "POST /api/v1/shops/{}/sales"),
                ResourceCalls.of(new ClassFileImporter().importPackages("io.marquee.tidy")));
    }

    @Test
    void everyDifferenceIsNamed() {
        var error = assertThrows(
                AssertionError.class,
                () -> OpenApiCheck.compare(Set.of("GET /a", "GET /b"), Set.of("GET /b", "GET /c")));

        assertEquals("Only in openapi.yaml: [GET /a]; only in the code: [GET /c]", error.getMessage());
        assertDoesNotThrow(() -> OpenApiCheck.compare(Set.of("GET /a"), Set.of("GET /a")));
    }
}
