package io.marquee.sandbox.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.marquee.sandbox.home.OwnerOnlyFile;
import io.marquee.sandbox.home.RunState;
import io.marquee.sandbox.parts.CamundaPart;
import io.marquee.sandbox.parts.Databases;
import io.marquee.sandbox.parts.EdgePart;
import io.marquee.sandbox.parts.KafkaPart;
import io.marquee.sandbox.parts.Logins;
import io.marquee.sandbox.parts.OpenSearchPart;
import io.marquee.sandbox.parts.Plan;
import io.marquee.sandbox.parts.ProviderPart;
import io.marquee.sandbox.parts.RedisPart;
import io.marquee.sandbox.parts.ServicePart;
import io.marquee.sandbox.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one wants to know of a running platform. */
public record StatusReport(Plan plan, RunState run) {

    /** One line for each part, and the sum of their memory. */
    public List<String> table() throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        lines.add("%-22s %-8s %8s %9s  %s".formatted("part", "health", "pid", "memory", "address"));
        long megabytes = 0;
        for (var part : parts()) {
            lines.add("%-22s %-8s %8d %6d MB  %s"
                    .formatted(part.name(), part.health(), part.pid(), part.memoryMegabytes(), part.address()));
            megabytes += part.memoryMegabytes();
        }
        lines.add("%-22s %-8s %8s %6d MB".formatted("all", "", "", megabytes));
        lines.add("");
        return lines;
    }

    /** What to open, and with which login. */
    public List<String> summary() {
        var lines = new ArrayList<String>();
        lines.add("API         " + plan.http(EdgePart.NAME) + "/api");
        lines.add("Operate     " + plan.http(CamundaPart.NAME) + "/operate    " + CamundaPart.USER + " / "
                + CamundaPart.password(plan));
        lines.add("Tasklist    " + plan.http(CamundaPart.NAME) + "/tasklist    the same login");
        lines.add("Mail        " + EdgePart.mailAddress(plan));
        lines.add("SMS         " + EdgePart.mailAddress(plan) + "/messages");
        lines.add("Provider    " + plan.http(ProviderPart.NAME));
        Logins.of(plan)
                .forEach((role, login) -> lines.add("%-11s %s / %s".formatted(role, login.email(), login.password())));
        lines.add("Logs        " + plan.home().log("PART"));
        return lines;
    }

    /** Writes {@link #forMachines} to a file that only its owner can read. */
    public void write(Path file) throws IOException, InterruptedException {
        OwnerOnlyFile.write(file, new ObjectMapper().writeValueAsString(forMachines()));
    }

    /** The same and more, to be written as JSON. */
    public Map<String, Object> forMachines() throws IOException, InterruptedException {
        var all = new LinkedHashMap<String, Object>();
        all.put("state", run.isComplete() ? "running" : "incomplete");
        all.put("baseUrl", plan.http(EdgePart.NAME));
        all.put("home", plan.home().folder().toString());
        all.put("marquee", plan.home().project().resolve("marquee").toString());
        all.put("parts", parts());
        all.put("logins", Logins.of(plan));
        all.put("operate", camunda());
        all.put("tasklist", camunda());
        all.put("zeebe", Map.of("grpcAddress", plan.http("zeebe")));
        all.put("provider", provider());
        all.put("razorpay", razorpay());
        all.put(
                "mail",
                Map.of(
                        "address",
                        EdgePart.mailAddress(plan),
                        "smtpPort",
                        plan.ports().of("smtp")));
        all.put("messages", Map.of("address", EdgePart.messagesAddress(plan), "token", EdgePart.messageToken(plan)));
        all.put("databases", databases());
        all.put(
                "databaseAdministrator",
                Map.of(
                        "url", Databases.administratorUrl(plan),
                        "user", Databases.ADMINISTRATOR,
                        "password", Databases.administratorPassword(plan)));
        all.put("redis", Map.of("url", RedisPart.url(plan)));
        all.put("kafka", Map.of("bootstrapServers", plan.hostAndPort(KafkaPart.NAME)));
        all.put("opensearch", Map.of("address", plan.http(OpenSearchPart.NAME)));
        all.put("settings", plan.overrides().values());
        return all;
    }

    private List<PartStatus> parts() throws IOException, InterruptedException {
        var parts = new ArrayList<PartStatus>();
        for (var part : Platform.of(plan).parts()) {
            parts.add(PartStatus.of(part, run, plan.home().log(part.name()).toString()));
        }
        return parts;
    }

    private Map<String, String> camunda() {
        return Map.of(
                "address", plan.http(CamundaPart.NAME),
                "user", CamundaPart.USER,
                "password", CamundaPart.password(plan));
    }

    private Map<String, String> provider() {
        return Map.of(
                "address", plan.http(ProviderPart.NAME),
                "secretKey", ProviderPart.secretKey(plan),
                "publishableKey", ProviderPart.publishableKey(plan),
                "webhookSecret", ProviderPart.webhookSecret(plan));
    }

    private Map<String, String> razorpay() {
        return Map.of(
                "address", ProviderPart.razorpayAddress(plan),
                "keyId", ProviderPart.razorpayKeyId(plan),
                "keySecret", ProviderPart.razorpayKeySecret(plan),
                "webhookSecret", ProviderPart.razorpayWebhookSecret(plan));
    }

    private Map<String, Object> databases() {
        var databases = new LinkedHashMap<String, Object>();
        for (var service : ServicePart.NAMES) {
            databases.put(
                    service,
                    Map.of(
                            "url", Databases.url(plan, service),
                            "user", Databases.role(service),
                            "password", Databases.password(plan, service)));
        }
        return databases;
    }
}
