package partnerships.commandline;

import java.util.List;

/** The command line behind the script {@code partnerships}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(CommandLine.ofEnvironment().run(List.of(arguments)));
    }
}
