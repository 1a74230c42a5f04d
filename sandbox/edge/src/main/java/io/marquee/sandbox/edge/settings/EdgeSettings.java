package io.marquee.sandbox.edge.settings;

import io.marquee.sandbox.environment.Environment;
import io.marquee.sandbox.environment.InvalidSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the edge is started with. A port of 0 takes any free one.
 *
 * @param upstreams address of each service by its name
 * @param messageToken that senders of messages to phones show
 * @param links further addresses that the API page offers, by what it calls them
 */
public record EdgeSettings(
        String host,
        int port,
        Path routesFile,
        Map<String, URI> upstreams,
        int smtpPort,
        int mailPort,
        String messageToken,
        Path dataFolder,
        Map<String, URI> links) {

    /** The services behind the edge. */
    public static final List<String> SERVICES =
            List.of("auth-service", "catalog-service", "booking-service", "payment-service", "notification-service");

    /** @throws InvalidSettings naming every setting that is missing or wrong */
    public static EdgeSettings from(Map<String, String> variables) {
        var environment = new Environment(variables);
        var host = environment.text("EDGE_HOST", "127.0.0.1");
        var port = environment.port("EDGE_PORT");
        var routes = environment.file("EDGE_ROUTES_FILE");
        var upstreams = new TreeMap<String, URI>();
        SERVICES.forEach(service -> upstreams.put(service, environment.url(variable(service))));
        var smtpPort = environment.port("EDGE_SMTP_PORT");
        var mailPort = environment.port("EDGE_MAIL_PORT");
        var token = environment.matching("EDGE_MESSAGE_TOKEN", "\\w{8,99}", "8 to 99 letters or digits");
        var folder = environment.folder("EDGE_DATA_DIR");
        var links = environment.links("EDGE_LINKS");
        environment.check();
        return new EdgeSettings(host, port, routes, upstreams, smtpPort, mailPort, token, folder, links);
    }

    private static String variable(String service) {
        return "EDGE_UPSTREAM_" + service.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
