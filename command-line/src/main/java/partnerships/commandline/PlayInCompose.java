package partnerships.commandline;

import java.net.URI;
import java.util.concurrent.Callable;
import partnerships.demo.ComposeStage;
import partnerships.localrun.system.BusinessClock;
import partnerships.localrun.system.LocalSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the demo on the system in containers, from a container of its own: what {@code demo --against compose} starts. */
@Command(name = "demo-in-compose", description = "plays the demo beside the services, in a container", hidden = true)
final class PlayInCompose implements Callable<Integer> {

    private final Terminal terminal;
    private final LocalSystem system;

    @Option(names = "--year", description = "plays the year after it")
    private boolean year;

    PlayInCompose(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    @Override
    public Integer call() {
        try (var stage = new ComposeStage(
                URI.create(CommandContext.needed("OIDC_ISSUER_URI")),
                URI.create(CommandContext.needed("MAIL_CATCHER_URI")),
                CommandContext.settings(CommandContext.needed("KAFKA_CONNECTION")),
                new BusinessClock(system))) {
            PlayDemo.play(stage, year, system, terminal);
        }
        return 0;
    }
}
