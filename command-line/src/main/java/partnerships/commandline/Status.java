package partnerships.commandline;

import java.util.List;
import partnerships.localrun.supervisor.RunLock;
import partnerships.localrun.system.BusinessClock;
import partnerships.localrun.system.LocalSystem;

/** Says what runs. */
final class Status implements Command {

    private final Terminal terminal;
    private final LocalSystem system;

    Status(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public String summary() {
        return "says what runs, and what is unhealthy and why";
    }

    @Override
    public String more() {
        return "Exit code 0: all is up; 1: something is unhealthy; 3: nothing runs.";
    }

    @Override
    public int run(List<String> given) {
        new Words(this, given).end();
        var holder = RunLock.holder(system.run());
        if (holder.isEmpty()) {
            terminal.print("Nothing runs. Start it with: ./partnerships up");
            return 3;
        }
        var parts = new Parts(system).all();
        parts.forEach(part -> terminal.print("  %-21s %s  %-24s %s"
                .formatted(
                        part.name(),
                        part.isUp() ? terminal.good("up  ") : terminal.bad("DOWN"),
                        part.where(),
                        part.why())
                .stripTrailing()));
        terminal.print("  supervisor            process %d%s, business clock %s"
                .formatted(
                        holder.get().process().pid(),
                        holder.get().foreground() ? ", in the foreground" : "",
                        new BusinessClock(system).text()));
        return parts.stream().allMatch(Parts.Part::isUp) ? 0 : 1;
    }
}
