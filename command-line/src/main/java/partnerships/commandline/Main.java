package partnerships.commandline;

import java.util.List;
import partnerships.localrun.system.Failure;

/** The command line behind the script {@code partnerships}. */
public final class Main {

    private Main() {}

    public static void main(String[] words) {
        Logging.quiet();
        System.exit(run(Terminal.ofEnvironment(), List.of(words)));
    }

    private static int run(Terminal terminal, List<String> words) {
        try {
            return new Commands(terminal, CommandContext.system()).run(words);
        } catch (Failure e) {
            return terminal.failed(e);
        }
    }
}
