package io.marquee.sandbox.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Zeebe, Operate and Tasklist of Camunda 8.6 in one process. */
public record CamundaPart(Plan plan) implements Part {

    public static final String NAME = "camunda";
    public static final String USER = "marquee";

    private static final String EXPORTER = "ZEEBE_BROKER_EXPORTERS_OPENSEARCH_";

    /** Kinds of records of a booking that neither Operate nor Tasklist reads; exporting them is work for nobody. */
    private static final List<String> NOT_READ = List.of(
            "MESSAGE",
            "MESSAGESUBSCRIPTION",
            "MESSAGESTARTEVENTSUBSCRIPTION",
            "TIMER",
            "COMPENSATIONSUBSCRIPTION",
            "PROCESSINSTANCECREATION");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return plan.http(NAME);
    }

    @Override
    public Set<String> needs() {
        return Set.of(OpenSearchPart.NAME);
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Archives.once(distribution().getParent(), folder -> {
            try (var archive = Files.newInputStream(archive())) {
                Archives.untar(new GZIPInputStream(archive), folder);
            }
        });
    }

    @Override
    public Command command() throws IOException {
        return JavaCommand.of(plan, NAME, 768)
                .withClassArchive()
                .option("-Dbasedir=" + distribution())
                .option("-Dapp.home=" + distribution())
                .option("-Dlog4j2.configurationFile=" + distribution().resolve("config/log4j2.xml"))
                .variable(
                        "SPRING_CONFIG_ADDITIONALLOCATION",
                        "file:" + distribution().resolve("config") + "/")
                .variables(network())
                .variables(storage())
                .variables(webApplication("OPERATE"))
                .variables(webApplication("TASKLIST"))
                .variable("CAMUNDA_TASKLIST_ZEEBE_RESTADDRESS", address())
                .main(libraries(), "io.camunda.application.StandaloneCamunda");
    }

    @Override
    public boolean isReady() throws IOException, InterruptedException {
        return Http.answersOk(plan.http("camunda-management") + "/actuator/health/readiness");
    }

    @Override
    public void complete() throws IOException, InterruptedException {
        new Models(Modules.source(plan, "bpmn")).deploy(plan.http("zeebe"));
    }

    private Map<String, String> network() {
        var variables = new LinkedHashMap<String, String>();
        variables.put("SPRING_PROFILES_ACTIVE", "operate,tasklist,broker,auth");
        variables.put("SERVER_ADDRESS", "127.0.0.1");
        variables.put("SERVER_PORT", plan.port(NAME));
        variables.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        variables.put("MANAGEMENT_SERVER_PORT", plan.port("camunda-management"));
        variables.put("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1");
        variables.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", plan.port("zeebe-command"));
        variables.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", plan.port("zeebe-internal"));
        variables.put("ZEEBE_BROKER_CLUSTER_INITIALCONTACTPOINTS", plan.hostAndPort("zeebe-internal"));
        variables.put("ZEEBE_BROKER_GATEWAY_ENABLE", "true");
        variables.put("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1");
        variables.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", plan.port("zeebe"));
        return variables;
    }

    private Map<String, String> storage() {
        var variables = new LinkedHashMap<String, String>();
        variables.put("ZEEBE_BROKER_DATA_DIRECTORY", plan.home().data(NAME).toString());
        variables.put("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB");
        variables.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "100MB");
        variables.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "50MB");
        variables.put("ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT", "64MB");
        variables.put(EXPORTER + "CLASSNAME", "io.camunda.zeebe.exporter.opensearch.OpensearchExporter");
        variables.put(EXPORTER + "ARGS_URL", plan.http(OpenSearchPart.NAME));
        variables.put(EXPORTER + "ARGS_BULK_SIZE", "500");
        variables.put(EXPORTER + "ARGS_BULK_DELAY", "2");
        variables.put(EXPORTER + "ARGS_INDEX_NUMBEROFSHARDS", "1");
        variables.put(EXPORTER + "ARGS_INDEX_NUMBEROFREPLICAS", "0");
        NOT_READ.forEach(type -> variables.put(EXPORTER + "ARGS_INDEX_" + type, "false"));
        variables.put("CAMUNDA_DATABASE_TYPE", "opensearch");
        variables.put("CAMUNDA_DATABASE_URL", plan.http(OpenSearchPart.NAME));
        return variables;
    }

    private Map<String, String> webApplication(String application) {
        var prefix = "CAMUNDA_" + application + "_";
        var variables = new LinkedHashMap<String, String>();
        variables.put(prefix + "DATABASE", "opensearch");
        variables.put(prefix + "OPENSEARCH_URL", plan.http(OpenSearchPart.NAME));
        variables.put(prefix + "ZEEBEOPENSEARCH_URL", plan.http(OpenSearchPart.NAME));
        variables.put(prefix + "OPENSEARCH_NUMBEROFREPLICAS", "0");
        variables.put(prefix + "OPENSEARCH_REFRESHINTERVAL", "2s");
        variables.put(prefix + "ZEEBE_GATEWAYADDRESS", plan.hostAndPort("zeebe"));
        variables.put(prefix + "USERID", USER);
        variables.put(prefix + "DISPLAYNAME", "Marquee");
        variables.put(prefix + "PASSWORD", password(plan));
        // Scripts and the system tests log in too, and everything listens on this machine only.
        variables.put(prefix + "CSRFPREVENTIONENABLED", "false");
        return variables;
    }

    /** The password of {@link #USER} in Operate and Tasklist. */
    public static String password(Plan plan) {
        return plan.secrets().password("operate.password");
    }

    private List<Path> libraries() throws IOException {
        try (var jars = Files.list(distribution().resolve("lib"))) {
            return jars.sorted().toList();
        }
    }

    private Path archive() throws IOException {
        return Modules.servers(plan).file("camunda-zeebe-");
    }

    private Path distribution() throws IOException {
        var version = archive().getFileName().toString().replace(".tar.gz", "");
        return plan.home().parts().resolve("camunda").resolve(version).resolve(version);
    }
}
