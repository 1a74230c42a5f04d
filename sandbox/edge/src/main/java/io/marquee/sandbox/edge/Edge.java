package io.marquee.sandbox.edge;

import io.marquee.sandbox.edge.apipage.ApiPage;
import io.marquee.sandbox.edge.mail.MailBox;
import io.marquee.sandbox.edge.mail.MailCatcher;
import io.marquee.sandbox.edge.mail.MailServer;
import io.marquee.sandbox.edge.messages.MessageBox;
import io.marquee.sandbox.edge.proxy.Gateway;
import io.marquee.sandbox.edge.proxy.Upstreams;
import io.marquee.sandbox.edge.routing.Routes;
import io.marquee.sandbox.edge.settings.EdgeSettings;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import java.net.InetSocketAddress;
import java.net.URI;

/** The one address in front of all services, and the catcher of mails and of messages to phones. */
public final class Edge implements AutoCloseable {

    private final MailCatcher catcher;
    private final Undertow http;

    private Edge(EdgeSettings settings) {
        var routes = Routes.read(settings.routesFile(), settings.upstreams().keySet());
        var gateway = new Gateway(routes, new Upstreams(settings.upstreams()));
        var box = MailBox.open(settings.dataFolder().resolve("mails"));
        var messages = MessageBox.open(settings.dataFolder().resolve("messages"));
        catcher = new MailCatcher(settings.host(), settings.smtpPort(), box);
        http = Undertow.builder()
                .addHttpListener(
                        settings.port(),
                        settings.host(),
                        ApiPage.before(gateway, EdgeSettings.SERVICES, settings.links()))
                .addHttpListener(
                        settings.mailPort(),
                        settings.host(),
                        MailServer.handler(box, messages, settings.messageToken()))
                // How large a body may be is said by the routes.
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, -1L)
                .setIoThreads(2)
                .setWorkerThreads(2)
                .build();
    }

    public static Edge start(EdgeSettings settings) {
        var edge = new Edge(settings);
        try {
            edge.catcher.start();
            edge.http.start();
        } catch (RuntimeException e) {
            edge.close();
            throw e;
        }
        return edge;
    }

    /** The public address of the platform. */
    public URI address() {
        return address(0);
    }

    /** The pages and API of the catcher. */
    public URI mailAddress() {
        return address(1);
    }

    public int smtpPort() {
        return catcher.port();
    }

    private URI address(int listener) {
        var socket = (InetSocketAddress) http.getListenerInfo().get(listener).getAddress();
        return URI.create("http://" + socket.getAddress().getHostAddress() + ":" + socket.getPort());
    }

    @Override
    public void close() {
        http.stop();
        catcher.close();
    }
}
