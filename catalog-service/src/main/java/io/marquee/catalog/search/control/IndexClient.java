package io.marquee.catalog.search.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.opensearch.client.json.jsonb.JsonbJsonpMapper;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to OpenSearch. Nothing is sent before the first use, so that the service starts without it. Questions
 * have little time to be answered, because there is another way to answer; writing has thirty seconds.
 */
@ApplicationScoped
public class IndexClient {

    private static final Logger LOG = LoggerFactory.getLogger(IndexClient.class);
    private static final Duration FOR_WRITING = Duration.ofSeconds(30);

    private final URI url;
    private final Optional<String> user;
    private final Optional<String> password;
    private final Jsonb jsonb;
    private final Duration connectTimeout;
    private final Duration answerTimeout;

    private OpenSearchTransport asking;
    private OpenSearchTransport writing;

    /** For the container's proxy only. */
    protected IndexClient() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public IndexClient(
            @ConfigProperty(name = "opensearch.url") URI url,
            @ConfigProperty(name = "opensearch.user") Optional<String> user,
            @ConfigProperty(name = "opensearch.password") Optional<String> password,
            Jsonb jsonb,
            @ConfigProperty(name = "opensearch.connect-timeout") Duration connectTimeout,
            @ConfigProperty(name = "opensearch.answer-timeout") Duration answerTimeout) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.jsonb = jsonb;
        this.connectTimeout = connectTimeout;
        this.answerTimeout = answerTimeout;
    }

    @PostConstruct
    void open() {
        asking = transport(answerTimeout);
        writing = transport(FOR_WRITING);
    }

    OpenSearchClient asking() {
        return new OpenSearchClient(asking);
    }

    OpenSearchClient writing() {
        return new OpenSearchClient(writing);
    }

    private OpenSearchTransport transport(Duration patience) {
        return ApacheHttpClient5TransportBuilder.builder(new HttpHost(url.getScheme(), url.getHost(), url.getPort()))
                .setMapper(new JsonbJsonpMapper(JsonProvider.provider(), jsonb))
                .setConnectionConfigCallback(connection -> connection.setConnectTimeout(Timeout.of(connectTimeout)))
                .setRequestConfigCallback(request -> request.setResponseTimeout(Timeout.of(patience))
                        .setConnectionRequestTimeout(Timeout.of(patience)))
                .setDefaultHeaders(credentials())
                .build();
    }

    private Header[] credentials() {
        if (user.isEmpty()) {
            return new Header[0];
        }
        var pair = user.get() + ":" + password.orElse("");
        var encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return new Header[] {new BasicHeader("Authorization", "Basic " + encoded)};
    }

    @PreDestroy
    void close() {
        close(asking);
        close(writing);
    }

    private static void close(OpenSearchTransport transport) {
        try {
            transport.close();
        } catch (IOException e) {
            LOG.warn("A connection to OpenSearch was not closed cleanly: {}", e.toString());
        }
    }
}
