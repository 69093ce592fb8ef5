package partnerships.commandline;

import java.net.URI;
import java.util.List;
import partnerships.demo.ComposeStage;
import partnerships.localrun.system.BusinessClock;
import partnerships.localrun.system.LocalSystem;

/** Plays the demo on the system in containers, from a container of its own: what {@code demo --against compose} starts. */
final class PlayInCompose implements Command {

    private final Terminal terminal;
    private final LocalSystem system;

    PlayInCompose(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    @Override
    public String name() {
        return "demo-in-compose";
    }

    @Override
    public String arguments() {
        return "[--year]";
    }

    @Override
    public String summary() {
        return "plays the demo beside the services, in a container";
    }

    @Override
    public int run(List<String> given) {
        var words = new Words(this, given);
        boolean year = words.option("--year");
        words.end();
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
