package io.marquee.sandbox.parts;

import io.marquee.sandbox.settings.SettingLine;
import java.io.IOException;

/** The one address in front of all services, and the catcher of their mails and of their messages to phones. */
public record EdgePart(Plan plan) implements Part {

    public static final String NAME = "edge";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return plan.http(NAME);
    }

    public static String mailAddress(Plan plan) {
        return plan.http("mail");
    }

    /** Where messages to phones are posted and listed. */
    public static String messagesAddress(Plan plan) {
        return mailAddress(plan) + "/api/messages";
    }

    /** What senders of messages show. */
    public static String messageToken(Plan plan) {
        return plan.secrets().password("messages.token");
    }

    @Override
    public void prepare() throws IOException {
        new OwnProgram(plan, NAME).prepare();
    }

    @Override
    public Command command() throws IOException {
        var command = JavaCommand.of(plan, NAME, 96)
                .variable("EDGE_HOST", "127.0.0.1")
                .variable("EDGE_PORT", plan.port(NAME))
                .variable("EDGE_ROUTES_FILE", Modules.source(plan, "gateway/routes.conf"))
                .variable("EDGE_SMTP_PORT", plan.port("smtp"))
                .variable("EDGE_MAIL_PORT", plan.port("mail"))
                .variable("EDGE_MESSAGE_TOKEN", messageToken(plan))
                .variable("EDGE_DATA_DIR", plan.home().data(NAME));
        for (var service : ServicePart.NAMES) {
            command.variable("EDGE_UPSTREAM_" + SettingLine.variable(service), plan.http(service));
        }
        return command.jar(new OwnProgram(plan, NAME).jar());
    }

    @Override
    public boolean isReady() throws IOException, InterruptedException {
        return Http.answersOk(address() + "/health") && Http.answersOk(mailAddress(plan) + "/health");
    }
}
