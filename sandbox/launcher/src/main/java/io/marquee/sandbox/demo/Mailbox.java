package io.marquee.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.sandbox.api.Api;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** One person's caught mail. */
final class Mailbox {

    private final Api catcher;
    private final String person;
    private final Set<String> known = new HashSet<>();

    Mailbox(Api catcher, String person) throws IOException, InterruptedException {
        this.catcher = catcher;
        this.person = person;
        list().forEach(mail -> known.add(mail.path("id").asText()));
    }

    /** The first mail that has come since this mailbox was opened and has the word in its subject or text. */
    Optional<JsonNode> fresh(String word) throws IOException, InterruptedException {
        for (var mail : list()) {
            var id = mail.path("id").asText();
            if (!known.contains(id)) {
                var whole = catcher.get("/api/mails/" + id);
                if (whole.toString().contains(word)) {
                    return Optional.of(whole);
                }
            }
        }
        return Optional.empty();
    }

    private JsonNode list() throws IOException, InterruptedException {
        return catcher.get("/api/mails?to=" + URLEncoder.encode(person, StandardCharsets.UTF_8))
                .path("items");
    }
}
