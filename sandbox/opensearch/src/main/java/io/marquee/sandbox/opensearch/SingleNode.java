package io.marquee.sandbox.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.index.mapper.MapperExtrasPlugin;
import org.opensearch.index.reindex.ReindexPlugin;
import org.opensearch.ingest.common.IngestCommonPlugin;
import org.opensearch.join.ParentJoinPlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessPlugin;
import org.opensearch.percolator.PercolatorPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.search.aggregations.matrix.MatrixAggregationPlugin;
import org.opensearch.transport.Netty4Plugin;

/** A node that is its own cluster, with the modules that OpenSearch's distribution has switched on. */
final class SingleNode extends Node {

    private static final List<Class<? extends Plugin>> MODULES = List.of(
            Netty4Plugin.class,
            PainlessPlugin.class,
            ParentJoinPlugin.class,
            ReindexPlugin.class,
            CommonAnalysisPlugin.class,
            MapperExtrasPlugin.class,
            IngestCommonPlugin.class,
            MatrixAggregationPlugin.class,
            PercolatorPlugin.class,
            IndexStatePolicySetting.class);

    private SingleNode(Environment environment) {
        super(environment, MODULES, false);
    }

    static SingleNode at(Path folder, String httpPort, String transportPort) throws IOException {
        Files.createDirectories(folder);
        var settings = Settings.builder()
                .put("cluster.name", "marquee")
                .put("node.name", "sandbox")
                .put("path.home", folder.toString())
                .put("path.data", folder.resolve("data").toString())
                .put("path.logs", folder.resolve("logs").toString())
                .put("network.host", "127.0.0.1")
                .put("http.port", httpPort)
                .put("transport.port", transportPort)
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                .put("discovery.type", "single-node")
                // One machine's disk is often fuller than a server's may be; a nearly full disk must not stop the demo.
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
        return new SingleNode(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "sandbox"));
    }
}
