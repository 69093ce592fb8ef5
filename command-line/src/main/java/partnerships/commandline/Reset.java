package partnerships.commandline;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import partnerships.localrun.process.Folders;
import partnerships.localrun.system.DataFormat;
import partnerships.localrun.system.Failure;
import partnerships.localrun.system.LocalSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Forgets everything. */
@Command(name = "reset", description = "stops everything and forgets all data, mails and the moved clock, after asking")
final class Reset implements Callable<Integer> {

    private static final List<String> FORGOTTEN =
            List.of("mongodb", "kafka", "mail", "demo", "clock-offset", "logs", DataFormat.FILE);
    private static final Set<String> YES = Set.of("y", "yes", "o", "oui");

    private final Terminal terminal;
    private final LocalSystem system;

    @Option(
            names = {"-y", "--yes"},
            description = "without asking")
    private boolean sure;

    Reset(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    @Override
    public Integer call() {
        if (system.mongodbUri().isPresent()) {
            throw new Failure(
                    "MONGODB_URI is set: that server's databases are not ours to forget. Unset it, and drop them there yourself.");
        }
        if (!sure && !isSure()) {
            terminal.print("Nothing was changed.");
            return 1;
        }
        new Down(terminal, system).call();
        FORGOTTEN.forEach(name -> Folders.delete(system.folder().resolve(name)));
        terminal.print("All data is forgotten.");
        return 0;
    }

    @SuppressWarnings("SystemConsoleNull") // JDK 25 does answer null when the input is no terminal
    private boolean isSure() {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new Failure(
                    "Nobody is there to ask. To forget all data without being asked: ./partnerships reset --yes", 2);
        }
        String answer = console.readLine("This forgets all data in %s. Sure? [y/N] ", system.folder());
        return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
    }
}
