package partnerships.localrun;

import java.util.List;
import partnerships.localrun.command.CommandLine;

/** The command line behind the script {@code partnerships}. */
public final class LocalRun {

    private LocalRun() {}

    public static void main(String[] arguments) {
        System.exit(CommandLine.ofEnvironment().run(List.of(arguments)));
    }
}
