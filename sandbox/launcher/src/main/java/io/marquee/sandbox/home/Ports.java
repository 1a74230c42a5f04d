package io.marquee.sandbox.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ports of one platform's parts, each by a name such as {@code edge}.
 *
 * @param chosen port by name
 * @param replaced what was preferred but taken, in words for people
 */
public record Ports(Map<String, Integer> chosen, List<String> replaced) {

    /** Preferred ports. Zero asks for any free one. */
    public static final Map<String, Integer> PREFERRED = preferred();

    public int of(String name) {
        var port = chosen.get(name);
        if (port == null) {
            throw new IllegalArgumentException("No port is planned for " + name);
        }
        return port;
    }

    /** Finds a free port for each name, the preferred one where it is free. All are held until the last is found. */
    public static Ports choose(Map<String, Integer> preferred) throws IOException {
        var chosen = new LinkedHashMap<String, Integer>();
        var replaced = new ArrayList<String>();
        var held = new ArrayList<ServerSocket>();
        try {
            for (var wish : preferred.entrySet()) {
                var socket = hold(wish.getValue());
                held.add(socket);
                chosen.put(wish.getKey(), socket.getLocalPort());
                if (wish.getValue() != 0 && socket.getLocalPort() != wish.getValue()) {
                    replaced.add("Port %d (%s) is taken, using %d."
                            .formatted(wish.getValue(), wish.getKey(), socket.getLocalPort()));
                }
            }
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
        return new Ports(Map.copyOf(chosen), List.copyOf(replaced));
    }

    /** The same names, any free port for each: so that two platforms on one machine don't meet. */
    public static Map<String, Integer> anyFree() {
        var any = new LinkedHashMap<>(PREFERRED);
        any.replaceAll((name, port) -> 0);
        return any;
    }

    private static ServerSocket hold(int port) throws IOException {
        if (port == 0 || someoneAnswers(port)) {
            return bound(0);
        }
        try {
            return bound(port);
        } catch (IOException taken) {
            return bound(0);
        }
    }

    /** Some systems let one bind to an address although another process listens on all of them. */
    private static boolean someoneAnswers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static ServerSocket bound(int port) throws IOException {
        var socket = new ServerSocket();
        try {
            // A server that has just stopped leaves connections in TIME_WAIT, which must not count as taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static Map<String, Integer> preferred() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("edge", 8080);
        ports.put("auth-service", 8081);
        ports.put("catalog-service", 8082);
        ports.put("booking-service", 8083);
        ports.put("payment-service", 8084);
        ports.put("notification-service", 8085);
        ports.put("camunda", 8088);
        ports.put("provider", 8090);
        ports.put("mail", 8025);
        ports.put("smtp", 2525);
        ports.put("zeebe", 26500);
        ports.put("zeebe-command", 26501);
        ports.put("zeebe-internal", 26502);
        ports.put("camunda-management", 9600);
        ports.put("opensearch", 9200);
        ports.put("opensearch-transport", 9300);
        ports.put("kafka", 9092);
        ports.put("kafka-controller", 9093);
        ports.put("redis", 6379);
        ports.put("postgres", 5432);
        return ports;
    }
}
