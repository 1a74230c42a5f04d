package io.marquee.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeCheckTest {

    private static final String COMPOSE = """
            x-settings: &settings
              DATABASE_URL: mysql://postgres/shop
            services:
              shop:
                environment:
                  <<: *settings
                  DATABASE_NAME: shop
                  DATABASE_PASSWORD: ${DATABASE_SECRET:?}
                  ZEEBE_GRPC_ADDRESS: ${ENGINE:-http://camunda:26500}
            """;

    @TempDir
    Path repository;

    @Test
    void whatIsWrongUnknownMissingOrNotGeneratedIsNamed() throws IOException {
        Files.writeString(repository.resolve("docker-compose.yml"), COMPOSE);
        Files.writeString(repository.resolve(".env.example"), "DATABASE_SECRET=\n");
        var war = Files.createDirectories(repository.resolve("shop/src/main/resources/META-INF"));
        Files.writeString(war.resolve("microprofile-config.properties"), "service.name=shop\n");
        Files.createDirectories(repository.resolve("deploy/docker"));
        Files.writeString(repository.resolve("deploy/docker/make-env.sh"), "OTHER_SECRET=$(letters 24)\n");

        var problems = ComposeCheck.problems(repository, "shop");

        assertNamed(problems, "DATABASE_NAME is no setting");
        assertNamed(problems, "DATABASE_SECRET is not in both");
        assertNamed(problems, "Setting database.url (environment variable DATABASE_URL)");
        assertNamed(problems, "Setting database.user (environment variable DATABASE_USER) is missing");
        assertNamed(problems, "Setting events.topic");
        assertTrue(problems.stream().noneMatch(problem -> problem.contains("service.name")), problems::toString);
        assertTrue(problems.stream().noneMatch(problem -> problem.contains("ZEEBE")), problems::toString);
    }

    private static void assertNamed(Iterable<String> problems, String beginning) {
        for (var problem : problems) {
            if (problem.startsWith(beginning)) {
                return;
            }
        }
        throw new AssertionError("'" + beginning + "' is not among " + problems);
    }
}
