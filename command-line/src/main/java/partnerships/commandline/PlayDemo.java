package partnerships.commandline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import partnerships.demo.Demo;
import partnerships.demo.LocalStage;
import partnerships.demo.Stage;
import partnerships.demo.Year;
import partnerships.localrun.supervisor.RunLock;
import partnerships.localrun.system.Failure;
import partnerships.localrun.system.LocalSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the demo on the running system. */
@Command(
        name = "demo",
        description = "plays the end-to-end scenario: five partnerships, a meeting with its mails, the reports",
        footer = {
            "It needs the running system (./partnerships up) and uses its public HTTP APIs alone. A second run changes nothing.",
            "It moves the business clock by about three weeks; its dates and what it sent are kept in .local/demo/."
        })
final class PlayDemo implements Callable<Integer> {

    private static final int DAYS_OF_A_YEAR = 365;

    private final Terminal terminal;
    private final LocalSystem system;

    @Option(
            names = "--year",
            description =
                    "goes on for a year from due time to due time and shows what deadlines alone bring about: windows that opened"
                            + " and were breached, ends, reminders. Play the demo first; takes a few minutes.")
    private boolean year;

    @Option(
            names = "--against",
            paramLabel = "compose",
            description =
                    "plays it on the containers of docker-compose.yml (docker compose up --wait), in one of its own")
    private Optional<Elsewhere> against = Optional.empty();

    /** Where else than on the local run the demo is played. */
    private enum Elsewhere {
        COMPOSE
    }

    PlayDemo(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    @Override
    public Integer call() {
        if (against.isPresent()) {
            return againstCompose();
        }
        if (RunLock.holder(system.run()).isEmpty()) {
            throw new Failure("Nothing runs. Start it first: ./partnerships up", 3);
        }
        var down = new Parts(system)
                .all().stream()
                        .filter(part -> !part.isUp())
                        .map(part -> part.name() + " (" + part.why() + ")")
                        .collect(Collectors.joining(", "));
        if (!down.isEmpty()) {
            throw new Failure("Not all is up: " + down);
        }
        try (var stage = new LocalStage(system)) {
            play(stage, year, system, terminal);
            if (!year) {
                terminal.print("""

                        That was it. All of a report, also as CSV:
                          curl -H "Authorization: Bearer $(./partnerships token analyst)" '%s/v1/reports/unknown-facts?format=csv'
                        ./partnerships events --once, mail and a second demo (which changes nothing) show more.""".formatted(stage.service("reporting-service")));
            }
        }
        return 0;
    }

    /** Plays the demo, or the year after it, on any stage. */
    static void play(Stage stage, boolean year, LocalSystem system, Terminal terminal) {
        if (year) {
            new Year(stage, terminal::print).live(DAYS_OF_A_YEAR);
        } else {
            new Demo(stage, system.folder().resolve("demo"), terminal::print).play();
        }
    }

    /** The broker's port is not published: the demo has to run among the containers. */
    private int againstCompose() {
        var words = new ArrayList<>(List.of("docker", "compose", "run", "--rm", "--no-TTY", "demo", "demo-in-compose"));
        if (year) {
            words.add("--year");
        }
        try {
            int result = new ProcessBuilder(words)
                    .directory(system.root().toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (result == 0) {
                terminal.print("\nThat was it. How to ask the services from a shell: docs/containers.md.");
            }
            return result;
        } catch (IOException e) {
            throw new Failure("Docker's compose (docker compose) can't be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", 130);
        }
    }
}
