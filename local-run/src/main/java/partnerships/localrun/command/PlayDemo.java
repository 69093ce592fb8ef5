package partnerships.localrun.command;

import java.util.List;
import java.util.stream.Collectors;
import partnerships.localrun.demo.Demo;
import partnerships.localrun.demo.LocalStage;
import partnerships.localrun.demo.Year;
import partnerships.localrun.supervisor.RunLock;
import partnerships.localrun.system.Failure;
import partnerships.localrun.system.LocalSystem;

/** Plays the demo on the running system. */
final class PlayDemo implements Command {

    private static final int DAYS_OF_A_YEAR = 365;

    private final Terminal terminal;
    private final LocalSystem system;

    PlayDemo(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String arguments() {
        return "[--year]";
    }

    @Override
    public String summary() {
        return "lives through the main job: five partnerships, a meeting with its mails, the reports";
    }

    @Override
    public String more() {
        return """
                It needs the running system (./partnerships up) and uses its public HTTP APIs alone. A second run changes nothing.
                It moves the business clock by about three weeks; its dates and what it sent are kept in .local/demo/.
                  --year   lives through a further year from due time to due time and tells what time alone did: windows that opened
                           and were breached, ends, reminders. Play the demo first; takes a few minutes.""";
    }

    @Override
    public int run(List<String> given) {
        var words = new Words(this, given);
        boolean year = words.option("--year");
        words.end();
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
            if (year) {
                new Year(stage, terminal::print).live(DAYS_OF_A_YEAR);
                return 0;
            }
            new Demo(stage, system.folder().resolve("demo"), terminal::print).play();
        }
        terminal.print(
                "\nThat was it. ./partnerships events --once, mail and a second demo (which changes nothing) show more.");
        return 0;
    }
}
