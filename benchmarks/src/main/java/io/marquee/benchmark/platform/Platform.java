package io.marquee.benchmark.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The running platform, as the launcher describes it ({@code ./marquee status --json}). */
public record Platform(JsonNode status) {

    static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IOException if the file cannot be read or is no JSON */
    public static Platform in(Path statusFile) throws IOException {
        return new Platform(JSON.readTree(statusFile.toFile()));
    }

    /** The customers' API at the public address. */
    public Api api() {
        return new Api(text("/baseUrl") + "/api/v1");
    }

    public Api provider() {
        return new Api(text("/provider/address")).bearer(text("/provider/publishableKey"));
    }

    public String zeebe() {
        return text("/zeebe/grpcAddress");
    }

    /** @return the role's API, logged in */
    public Api as(String role) {
        var login = "/logins/" + role;
        return Customers.login(api(), text(login + "/email"), text(login + "/password"));
    }

    public BookingTable bookingTable() {
        var database = "/databases/booking-service/";
        return new BookingTable(text(database + "url"), text(database + "user"), text(database + "password"));
    }

    /** The address of a part itself, without the edge. */
    public String address(String part) {
        for (var one : status.path("parts")) {
            if (one.path("name").asText().equals(part)) {
                return one.path("address").asText();
            }
        }
        throw new IllegalArgumentException("The status file has no part " + part);
    }

    /** Process ids by name of the part. */
    public Map<String, Long> processes() {
        var processes = new LinkedHashMap<String, Long>();
        status.path("parts")
                .forEach(part -> processes.put(
                        part.path("name").asText(), part.path("pid").asLong()));
        return processes;
    }

    /** What was set on the command line of the platform. */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        status.path("settings")
                .properties()
                .forEach(setting ->
                        settings.put(setting.getKey(), setting.getValue().asText()));
        return settings;
    }

    private String text(String pointer) {
        var value = status.at(pointer);
        if (value.isMissingNode()) {
            throw new IllegalArgumentException("The status file has no " + pointer);
        }
        return value.asText();
    }
}
