package partnerships.commandline;

import java.util.concurrent.Callable;
import partnerships.localrun.supervisor.RunLock;
import partnerships.localrun.system.BusinessClock;
import partnerships.localrun.system.LocalSystem;
import picocli.CommandLine.Command;

/** Says what runs. */
@Command(
        name = "status",
        description = "says what runs, and what is unhealthy and why",
        footer = "Exit code 0: all is up; 1: something is unhealthy; 3: nothing runs.")
final class Status implements Callable<Integer> {

    private final Terminal terminal;
    private final LocalSystem system;

    Status(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    @Override
    public Integer call() {
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
