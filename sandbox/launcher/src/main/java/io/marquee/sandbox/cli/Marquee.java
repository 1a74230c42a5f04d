package io.marquee.sandbox.cli;

import io.marquee.sandbox.home.Home;
import io.marquee.sandbox.home.StateFile;
import io.marquee.sandbox.parts.Plan;
import io.marquee.sandbox.platform.Launch;
import io.marquee.sandbox.platform.PartFailure;
import io.marquee.sandbox.progress.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command {@code ./marquee}. */
@Command(
        name = "./marquee",
        description = "Runs Marquee, the movie-ticket booking platform, on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true,
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            RestartCommand.class,
            ImportCommand.class,
            AuditCommand.class,
            DeadLettersCommand.class,
            RulesCommand.class,
            ReindexCommand.class,
            ProcessesCommand.class,
            TestCommand.class,
            BenchmarkCommand.class,
            HelpCommand.class
        })
public final class Marquee {

    private static final String USUAL = ".marquee";

    @Option(
            names = "--home",
            scope = ScopeType.INHERIT,
            paramLabel = "FOLDER",
            defaultValue = USUAL,
            description = "Where the platform keeps data, logs and secrets (default: ${DEFAULT-VALUE}).")
    private Path folder;

    private final Screen screen;

    private Marquee(Screen screen) {
        this.screen = screen;
    }

    Home home() {
        return new Home(project(), folder);
    }

    /** The home for work that forgets data, and never that of the platform that one works with. */
    Home homeInsteadOfTheUsual(String own) {
        var home = home();
        return home.equals(new Home(project(), Path.of(USUAL))) ? new Home(project(), Path.of(own)) : home;
    }

    /** @throws IllegalStateException if no platform is running */
    Plan runningPlan() throws IOException {
        var run = new StateFile(home())
                .read()
                .orElseThrow(() -> new IllegalStateException("Nothing is running. ./marquee up starts it."));
        return Launch.planOf(home(), run);
    }

    Screen screen() {
        return screen;
    }

    static Path project() {
        return Path.of(System.getProperty("marquee.project", "."));
    }

    public static void main(String[] arguments) {
        // Libraries write to the screen otherwise; what matters comes as an exception.
        LogManager.getLogManager().reset();
        var screen = new Screen(System.out, Boolean.getBoolean("marquee.terminal"));
        var code = new CommandLine(new Marquee(screen))
                .setExecutionExceptionHandler(Marquee::explain)
                .execute(arguments.length == 0 ? new String[] {"help"} : arguments);
        System.exit(code);
    }

    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        var err = command.getErr();
        switch (e) {
            case PartFailure failure -> err.println("\n" + failure.getMessage());
            case IllegalArgumentException wrong -> err.println(wrong.getMessage());
            case IllegalStateException state -> err.println(state.getMessage());
            case ParameterException parameter -> err.println(parameter.getMessage());
            case IOException io -> err.println(io.getMessage());
            case InterruptedException interrupted -> err.println("Interrupted.");
            default -> e.printStackTrace(err);
        }
        err.flush();
        return 1;
    }
}
