package partnerships.commandline;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import partnerships.localrun.supervisor.Leftovers;
import partnerships.localrun.supervisor.RunLock;
import partnerships.localrun.system.LocalSystem;
import picocli.CommandLine.Command;

/** Stops everything. */
@Command(name = "down", description = "stops everything; data is kept")
final class Down implements Callable<Integer> {

    private static final int PATIENCE_SECONDS = 90;

    private final Terminal terminal;
    private final LocalSystem system;

    Down(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    @Override
    public Integer call() {
        var holder = RunLock.holder(system.run());
        if (holder.isEmpty() && Leftovers.of(system).isEmpty()) {
            terminal.print("Nothing runs.");
            return 0;
        }
        terminal.print("stopping … (the first time after a build also archives the loaded classes, for faster starts)");
        holder.map(RunLock.Holder::process).ifPresent(Down::end);
        Leftovers.await(system);
        terminal.print("Nothing runs any more. Data is kept; ./partnerships reset forgets it.");
        return 0;
    }

    private static void end(ProcessHandle supervisor) {
        supervisor.destroy();
        supervisor
                .onExit()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(late -> {
                    supervisor.destroyForcibly();
                    return supervisor;
                })
                .join();
    }
}
